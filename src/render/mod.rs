//! What readers see: pages of the service itself, made from an answer or a resource.

pub mod demo;
pub mod handout;
pub mod html;
