//! Compares the output that a page shows with the output of its commands. `…` in a line is any text, and a line of `…`
//! alone is any lines.

/// Tells whether the whole of `came` is as shown.
pub fn is_as_shown(shown: &str, came: &str) -> bool {
    let (shown, came) = (shown.trim_end(), came.trim_end());
    let shown: Vec<_> = shown.lines().collect();
    let came: Vec<_> = came.lines().map(str::trim_end).collect();
    are_lines(&shown, &came)
}

/// Tells whether some part of `came` is as shown.
pub fn is_shown_within(shown: &str, came: &str) -> bool {
    is_as_shown(&format!("…\n{}\n…", shown.trim_end()), came)
}

fn are_lines(shown: &[&str], came: &[&str]) -> bool {
    match shown {
        [] => came.is_empty(),
        ["…", rest @ ..] => (0..=came.len()).any(|skipped| are_lines(rest, &came[skipped..])),
        [line, rest @ ..] => came
            .split_first()
            .is_some_and(|(first, others)| is_line(line, first) && are_lines(rest, others)),
    }
}

fn is_line(shown: &str, came: &str) -> bool {
    let Some((start, rest)) = shown.split_once('…') else {
        return shown == came;
    };
    let Some(mut came) = came.strip_prefix(start) else {
        return false;
    };
    let mut parts = rest.split('…').collect::<Vec<_>>();
    let end = parts.pop().unwrap_or_default();
    for part in parts {
        match came.split_once(part) {
            Some((_, after)) => came = after,
            None => return false,
        }
    }
    came.ends_with(end)
}

#[test]
fn what_differs_is_passed_over_and_nothing_else() {
    for (shown, came) in [
        ("a\nb", "a\nb\n"),
        ("a … c", "a b c"),
        ("…\nb", "x\ny\nb"),
        ("a…b…", "a-b-c"),
        ("…", ""),
    ] {
        assert!(is_as_shown(shown, came), "{shown:?} {came:?}");
    }
    for (shown, came) in [
        ("a", "a\nb"),
        ("a … c", "a b d"),
        ("a…b…c", "a-c-b"),
        ("…\nb", "b\nc"),
        ("a…", "ba"),
    ] {
        assert!(!is_as_shown(shown, came), "{shown:?} {came:?}");
    }
    assert!(is_shown_within("b", "a\nb\nc") && !is_shown_within("d", "a\nb\nc"));
}
