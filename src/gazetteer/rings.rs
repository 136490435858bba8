//! Whether a point is inside an outline.

use crate::domain::Ring;

/// Even-odd rule over all rings: inside the outer ring and not in a hole.
pub(super) fn is_inside(rings: &[Ring], [x, y]: [f32; 2]) -> bool {
    let crosses = |[x1, y1]: [f32; 2], [x2, y2]: [f32; 2]| {
        (y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    };
    let crossings = rings.iter().map(|ring| {
        let closing =
            ring.last().zip(ring.first()).is_some_and(|(last, first)| crosses(*last, *first));
        ring.iter().zip(ring.iter().skip(1)).filter(|(one, other)| crosses(**one, **other)).count()
            + usize::from(closing)
    });
    crossings.sum::<usize>() % 2 == 1
}
