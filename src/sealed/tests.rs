//! What was sealed is read back; what was harmed is refused.

use std::time::Duration;

use super::*;

fn build(parent: &Path) {
    let lock = BuildLock::take(parent).expect("nobody else builds");
    build_aside::<SealError>(&lock, "it", "test-1", |writer| writer.write("a", b"hello"))
        .expect("written");
}

fn verify(reader: &SealedReader) -> Result<HashCheck, SealError> {
    reader.verify(&[], Duration::from_mins(1))
}

#[test]
fn what_was_sealed_is_read_back() {
    let parent = tempfile::tempdir().expect("a folder");

    build(parent.path());

    let reader = SealedReader::open(&parent.path().join("it"), "test-1").expect("sealed");
    assert_eq!(reader.read("a").expect("whole"), b"hello");
    assert_eq!(&*reader.map("a").expect("whole"), b"hello");
    assert!(verify(&reader).expect("whole").damage().is_none());
}

#[test]
fn one_flipped_bit_or_another_format_is_refused() {
    let parent = tempfile::tempdir().expect("a folder");
    build(parent.path());
    fs::write(parent.path().join("it/a"), b"hellp").expect("written");

    let reader = SealedReader::open(&parent.path().join("it"), "test-1").expect("sealed");

    assert!(matches!(reader.read("a"), Err(SealError::Damaged { .. })));
    assert!(matches!(verify(&reader), Err(SealError::Damaged { .. })));
    fs::write(parent.path().join("it/a"), b"hell").expect("written");
    assert!(matches!(reader.map("a"), Err(SealError::Damaged { .. })));
    assert!(SealedReader::open(&parent.path().join("it"), "test-2").is_err());
}

#[test]
fn damage_that_is_found_after_the_wait_is_not_lost() {
    for patience in [Duration::ZERO, Duration::from_micros(50), Duration::from_micros(500)] {
        let parent = tempfile::tempdir().expect("a folder");
        build(parent.path());
        let reader = SealedReader::open(&parent.path().join("it"), "test-1").expect("sealed");
        assert!(reader.verify(&[], patience).expect("whole").damage().is_none());
        fs::write(parent.path().join("it/a"), b"hellp").expect("written");

        let Ok(verification) = reader.verify(&[], patience) else { continue };

        let begun = std::time::Instant::now();
        while verification.damage().is_none() {
            assert!(
                begun.elapsed() < Duration::from_mins(1),
                "{patience:?}: the damage was not told"
            );
            std::thread::yield_now();
        }
        let told = verification.damage().map(ToString::to_string);
        assert_eq!(
            told.as_deref(),
            Some("a is damaged: its hash is not the one in the manifest"),
            "it is told again and again"
        );
    }
}

#[test]
fn a_discarded_folder_is_not_opened_again() {
    let parent = tempfile::tempdir().expect("a folder");
    build(parent.path());
    let folder = parent.path().join("it");
    let mapped = SealedReader::open(&folder, "test-1").expect("sealed").map("a").expect("whole");
    let lock = BuildLock::take(parent.path()).expect("nobody else builds");

    discard(&lock, &folder).expect("removed");
    discard(&lock, &folder).expect("removed already");

    assert!(SealedReader::open(&folder, "test-1").is_err());
    assert_eq!(&*mapped, b"hello", "whoever has it open keeps it");
}

#[test]
fn a_file_in_the_place_of_a_folder_is_replaced() {
    let parent = tempfile::tempdir().expect("a folder");
    fs::write(parent.path().join("it"), b"not a folder").expect("written");
    fs::write(parent.path().join(".building-it-1"), b"not a folder either").expect("written");

    build(parent.path());

    assert!(SealedReader::open(&parent.path().join("it"), "test-1").is_ok());
    assert_eq!(fs::read_dir(parent.path()).expect("a folder").count(), 2, "it and the lock");
}

#[test]
fn a_killed_build_leaves_nothing_half_open() {
    let parent = tempfile::tempdir().expect("a folder");
    let leftover = parent.path().join(".building-it-1");
    fs::create_dir(&leftover).expect("made");

    assert!(SealedReader::open(&parent.path().join("it"), "test-1").is_err());
    build(parent.path());

    assert!(!leftover.exists());
}

#[test]
fn what_is_needed_is_checked_to_the_end_whatever_the_patience() {
    let parent = tempfile::tempdir().expect("a folder");
    build(parent.path());
    fs::write(parent.path().join("it/a"), b"hellp").expect("written");

    let reader = SealedReader::open(&parent.path().join("it"), "test-1").expect("sealed");

    assert!(matches!(reader.verify(&["a"], Duration::ZERO), Err(SealError::Damaged { .. })));
}

#[test]
fn a_file_that_is_cut_while_it_is_checked_is_damaged_and_ends_nothing() {
    let parent = tempfile::tempdir().expect("a folder");
    let lock = BuildLock::take(parent.path()).expect("nobody else builds");
    let large = 256 << 20;
    let of_zeros = |path: &Path| {
        fs::File::create(path).and_then(|file| file.set_len(large)).expect("a file with a hole");
    };
    build_aside::<SealError>(&lock, "it", "test-1", |writer| {
        of_zeros(&writer.folder().join("large"));
        writer.adopt_file("large")
    })
    .expect("written");
    let reader = SealedReader::open(&parent.path().join("it"), "test-1").expect("sealed");

    let verification = reader.verify(&[], Duration::ZERO).expect("it takes longer");
    std::thread::sleep(Duration::from_millis(10));
    fs::File::options()
        .write(true)
        .open(parent.path().join("it/large"))
        .and_then(|file| file.set_len(9))
        .expect("cut");

    // Whether the cut came in time is for the machine to say; in a mapping it would have ended the
    // program.
    if let Some(damage) = verification.finish() {
        assert!(damage.to_string().starts_with("large is damaged: it has "), "{damage}");
    }
}
