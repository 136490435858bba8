//! The routes that the OpenAPI document tells of.

use utoipa_actix_web::service_config::ServiceConfig;

use super::routes;

/// The routes of the contract; the OpenAPI document is collected from them.
pub fn add_routes(config: &mut ServiceConfig<'_>) {
    config
        .service(routes::find_nearest)
        .service(routes::post_nearest)
        .service(routes::list_resources)
        .service(routes::find_resource)
        .service(routes::list_places)
        .service(routes::list_countries)
        .service(routes::find_country)
        .service(routes::describe_datasets)
        .service(routes::describe_embedding)
        .service(routes::find_practice)
        .service(routes::take_report)
        .service(routes::report_health)
        .service(routes::report_readiness);
}
