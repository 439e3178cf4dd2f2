package org.inshore.scanners.documents.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where runs are parted; {@code |} stands for the mark. */
class TouchingNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // An identity number and a mobile number, in either order, and with a check digit X.
        "11010119000307102119000000005; 110101190003071021|19000000005",
        "19000000005110101190003071021; 19000000005|110101190003071021",
        "11010119000307103X19000000005; 11010119000307103X|19000000005",
        // A mobile number and a card.
        "190000000056222020000000000034; 19000000005|6222020000000000034",
        // With a third number, and amid a text.
        "卡110101190003071021190000000056222020000000000034号;"
            + " 卡110101190003071021|19000000005|6222020000000000034号",
        // The length of the next field: of MyISAM in three bytes a character, of PostgreSQL.
        "190000000056北京市朝阳区晨曦路210号6号楼1206室门A座; 19000000005|6北京市朝阳区晨曦路210号6号楼1206室门A座",
        "19000000005a北京市朝阳区晨曦路210号6号楼1206室; 19000000005|a北京市朝阳区晨曦路210号6号楼1206室",
        // Numbers that prove nothing, a long run of one digit, and a hash.
        "12345678901234567890123456789; 12345678901234567890123456789",
        "00000000000000000000000000000000; 00000000000000000000000000000000",
        "19000000005abcdef0123456789; 19000000005abcdef0123456789",
        "110101190003071021; 110101190003071021",
      })
  void numbersThatProveThemselvesAreParted(String run, String parted) {
    StringBuilder text = new StringBuilder(run);

    TouchingNumbers.part(text);

    assertThat(text.toString().replace('\t', '|')).isEqualTo(parted);
  }

  /**
   * As Java and Erlang serialise strings: a letter, the length, the characters, the next letter.
   */
  @ParameterizedTest
  @CsvSource({
    "11, 19000000005t, 19000000005|t",
    "11, 19000000005m, 19000000005|m",
    "10, 19000000005m, 19000000005m",
    "11, 59000000005m, 59000000005m",
    "11, 19000000005, 19000000005"
  })
  void aNumberWhoseLengthStandsBeforeItIsParted(int told, String run, String parted) {
    StringBuilder text = new StringBuilder(run);

    LengthByte.partTold(text, told);

    assertThat(text.toString().replace('\t', '|')).isEqualTo(parted);
  }
}
