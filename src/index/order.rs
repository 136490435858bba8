//! Which record gets which number: kind by kind, and within a kind those that are found by their
//! place first, in spatial order.

use std::collections::HashMap;

use crate::blocks::Section;
use crate::domain::{Coordinate, Details, Kind, Resource, ResourceId, Status};
use crate::spatial::spatial_order;

/// The numbering of records.
#[derive(Debug)]
pub struct RecordOrder<'r> {
    /// The resources in the order of their records.
    pub records: Vec<&'r Resource>,
    /// The records in the order of their ids.
    pub by_id: Vec<u32>,
    /// A section for each kind, in the order of [`Kind::ALL`].
    pub sections: Vec<Section>,
    /// Where the records are that are found by their place.
    pub coordinates: Vec<Coordinate>,
}

impl<'r> RecordOrder<'r> {
    /// Numbers resources, which come by id.
    #[must_use]
    pub fn of(resources: &'r [Resource]) -> Self {
        let mut order: Vec<usize> = Vec::with_capacity(resources.len());
        let (mut sections, mut coordinates) = (Vec::new(), Vec::new());
        for kind in Kind::ALL {
            let of_kind =
                resources.iter().enumerate().filter(|(_, resource)| resource.kind() == *kind);
            let (placed, others): (Vec<_>, Vec<_>) =
                of_kind.partition(|(_, resource)| place_of(resource).is_some());
            let of_placed: Vec<Coordinate> =
                placed.iter().filter_map(|(_, resource)| place_of(resource)).collect();
            for index in spatial_order(&of_placed) {
                order.extend(placed.get(index as usize).map(|(index, _)| *index));
                coordinates.extend(of_placed.get(index as usize));
            }
            order.extend(others.iter().map(|(index, _)| *index));
            sections
                .push(Section { placed: narrow(placed.len()), placeless: narrow(others.len()) });
        }
        let mut by_id: Vec<u32> = (0..narrow(order.len())).collect();
        by_id.sort_by_key(|record| order.get(*record as usize));
        let records = order.iter().filter_map(|index| resources.get(*index)).collect();
        Self { records, by_id, sections, coordinates }
    }

    /// The record of the other half of each pair.
    #[must_use]
    pub fn pairs(&self) -> HashMap<&'r ResourceId, u32> {
        let numbers: HashMap<&ResourceId, u32> =
            (0..).zip(&self.records).map(|(number, resource)| (&resource.id, number)).collect();
        let pairs = self.records.iter().filter_map(|resource| match &resource.details {
            Details::CrisisLine { pair_with: Some(other), .. } => {
                Some((&resource.id, *numbers.get(other)?))
            }
            Details::CrisisLine { .. }
            | Details::Branch { .. }
            | Details::OnCall { .. }
            | Details::Library { .. } => None,
        });
        pairs.collect()
    }
}

/// Where a resource is looked for; one that is no longer in service is not.
fn place_of(resource: &Resource) -> Option<Coordinate> {
    let in_service = resource.status != Status::Defunct;
    resource.location.point.filter(|_| in_service).map(|(point, _)| point)
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than four billion records")
}
