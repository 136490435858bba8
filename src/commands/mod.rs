//! One file per subcommand, each a pipeline that is read from top to bottom.

pub mod import;
