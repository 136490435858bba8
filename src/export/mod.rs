//! A snapshot as a static site.

mod cell;
mod near;

#[doc(hidden)]
pub fn try_out(snapshot: &crate::index::Snapshot, today: chrono::NaiveDate) {
    let start = std::time::Instant::now();
    let places = near::places(snapshot, |e| e.is_servable(today), |_| true);
    let cells = near::fill(&places);
    let total: usize = cells.iter().map(|c| c.places.iter().map(Vec::len).sum::<usize>()).sum();
    let most = cells.iter().map(|c| c.places.iter().map(Vec::len).sum::<usize>()).max();
    let mut lv = [0; 10];
    let mut mx = [0; 10];
    for c in &cells { let l=c.cell.name().len(); lv[l]+=1; mx[l]=mx[l].max(c.places.iter().map(Vec::len).sum::<usize>()); }
    eprintln!("{} cells {total} records most {most:?} levels {lv:?} {mx:?} {:?}", cells.len(), start.elapsed());
}
