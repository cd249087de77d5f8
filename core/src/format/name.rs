//! Names of persons and businesses.

use super::Format;

/// A name as somebody would write it by hand.
pub const PERSON_NAME: Format = Format::new(
    "person_name",
    "must be a name without blanks around it, line breaks, invisible characters and *, and without ? or U+FFFD, which \
     a wrong encoding leaves",
    |text| text.trim() == text && !text.contains(is_no_part),
)
.in_chinese("须为姓名或名称：首尾无空白，不含换行、不可见字符和 *，也不含编码错误留下的 ? 或 U+FFFD");

/// Tells whether a character is in no name.
fn is_no_part(character: char) -> bool {
    let is_invisible = matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    );
    // A mask, or what stands for a character that an encoding doesn't have.
    let is_stand_in = matches!(character, '*' | '＊' | '?' | '？' | '\u{fffd}');
    is_invisible || is_stand_in || character.is_control()
}

#[cfg(test)]
mod tests {
    use super::PERSON_NAME;

    #[test]
    fn names_are_what_a_person_writes() {
        let holds = PERSON_NAME.holds;
        for name in [
            "李天增",
            "阿卜杜拉·买买提",
            "Anna-Lena O'Neill",
            "连连银通电子支付有限公司（杭州）",
            "𠮷田",
        ] {
            assert!(holds(name), "{name:?}");
        }
        for name in [
            "李天增\n",
            " 李天增",
            "李天增\u{3000}",
            "李\u{200b}天增",
            "\u{feff}李天增",
            "李\u{fffd}增",
            "???",
            "李*增",
            "*天增",
            "李\0",
            "李\t天增",
            "李天增\u{202e}",
        ] {
            assert!(!holds(name), "{name:?}");
        }
    }
}
