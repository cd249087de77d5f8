//! The numbers of mainland residents' identity cards (GB 11643).

use jiff::civil::Date;

use super::Format;

/// The number of a mainland resident's identity card: 18 characters of which the last one is a check character, or
/// 15 digits as until 1999.
pub const RESIDENT_ID: Format = Format {
    day: Some(birthday),
    ..Format::new(
        "resident_id",
        "must be an identity card's number: region, birthday, and of 18 characters a right check digit (0 to 9 or X)",
        is_resident_id,
    )
    .in_chinese("须为身份证号：地区码、出生日期，18 位时还须校验位正确（0 至 9 或 X）")
};

/// The first two digits: the provinces, Taiwan, Hong Kong, Macao, Taiwan's residents, and foreigners.
const REGIONS: [&str; 36] = [
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41",
    "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71",
    "81", "82", "83", "91",
];

/// Nobody who has a card was born before.
const FIRST_YEAR: i16 = 1800;

fn is_resident_id(text: &str) -> bool {
    let is_sound = match text.len() {
        15 => is_digits(text),
        18 => has_right_check(text),
        _ => false,
    };
    let region = text.get(..2).unwrap_or_default();
    is_sound && REGIONS.contains(&region) && birthday(text).is_some()
}

/// The day of birth. Numbers of 15 digits leave out the century, which is the twentieth.
fn birthday(text: &str) -> Option<Date> {
    let day = match text.len() {
        15 => format!("19{}", text.get(6..12)?),
        _ => text.get(6..14)?.to_owned(),
    };
    let day = Date::strptime("%Y%m%d", day).ok();
    day.filter(|day| day.year() >= FIRST_YEAR)
}

/// The 18th character is an ISO 7064 MOD 11-2 check character.
fn has_right_check(text: &str) -> bool {
    let (body, check) = text.split_at_checked(17).unwrap_or_default();
    is_digits(body) && check.eq_ignore_ascii_case(check_of(body))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn check_of(digits: &str) -> &'static str {
    let remainder = digits
        .bytes()
        .fold(0, |sum, digit| (sum + u32::from(digit - b'0')) * 2 % 11);
    match (12 - remainder) % 11 {
        0 => "0",
        1 => "1",
        2 => "2",
        3 => "3",
        4 => "4",
        5 => "5",
        6 => "6",
        7 => "7",
        8 => "8",
        9 => "9",
        _ => "X",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number with a right check character.
    fn checked(body: &str) -> String {
        format!("{body}{}", check_of(body))
    }

    #[test]
    fn numbers_that_somebody_may_have() {
        for number in [
            "11010519491231002X",
            "11010519491231002x",
            "440524188001010014",
            "110105491231002",
            "820000040229001",
        ] {
            assert!(is_resident_id(number), "{number}");
        }
        for body in [
            "83000019900101001",
            "11010520000229001",
            "91010119480229001",
        ] {
            assert!(is_resident_id(&checked(body)), "{body}");
        }
    }

    #[test]
    fn numbers_that_nobody_has() {
        for number in [
            "",
            "110105194912310021",
            "440524188001010015",
            "11010549123100X",
            "1101051949123100２",
            "110105491331002",
            "110105490231002",
            "000000000000000",
            "990105491231002",
            "1101054912310021",
        ] {
            assert!(!is_resident_id(number), "{number}");
        }
        for body in [
            "00010519491231002",
            "16010519491231002",
            "11010519491331002",
            "11010519490231002",
            "11010519000229001",
            "11010500000101001",
        ] {
            assert!(!is_resident_id(&checked(body)), "{body}");
        }
    }

    #[test]
    fn the_birthday_is_read() {
        let day = |text| birthday(text).map(|day| day.strftime("%Y%m%d").to_string());
        assert_eq!(day("11010519491231002X").as_deref(), Some("19491231"));
        assert_eq!(day("110105491231002").as_deref(), Some("19491231"));
        assert_eq!(day("11010520491231002").as_deref(), Some("20491231"));
    }
}
