package org.inshore.scanners.documents.structure.fin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Payments and entries of SWIFT messages are rows with both parties; nothing of a message is lost.
 */
class FinFormTest {
  private static final String PAYMENT =
      """
      {1:F01AAAACNBJAXXX0000000000}{2:I103BBBBHKHHXXXXN}{4:
      :20:REF1
      :32A:260301USD1,00
      :50K:/6222000000000000
      ZHANG SAN
      1 EXAMPLE ROAD
      SHANGHAI
      :59:/012345678
      CHAN TAI MAN
      KOWLOON
      :70:TUITION
      -}
      """;

  private static Recorded read(String text) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<String>> rows(Recorded recorded) {
    List<List<String>> all = new ArrayList<>();
    for (Recorded.Rows rows : recorded.rows) {
      for (Recorded.Row row : rows.rows()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i < row.cells().size(); i++) {
          if (row.cells().get(i) != null) {
            String heading = rows.columns().get(i).heading();
            cells.add(row.lines().get(i) + " " + heading + "=" + row.cells().get(i));
          }
        }
        all.add(cells);
      }
    }
    return all;
  }

  @Test
  void readsTheOtherSideOfAnEntryByItsCodes() throws Exception {
    String statement =
        """
        {1:F01AAAACNBJAXXX0000000000}{2:I940BBBBHKHHXXXXN}{4:
        :20:REF1
        :25:6222000000000000
        :60F:C260301CNY1,00
        :61:2603010301C5,00NTRF
        :86:/EREF/77/BENM//NAME/CHAN TAI MAN/ACCT/012345678/REMI/RENT
        :61:2603020302D5,00NTRF
        :86:/ORDP//NAME/LI SI/ACC/012345679
        -}
        """;
    assertThat(rows(read(statement)).subList(1, 3))
        .containsExactly(
            List.of(
                "6 payee_account=012345678", "6 payee_name=CHAN TAI MAN", "6 remark=RENT /EREF/77"),
            List.of("8 payer_account=012345679", "8 payer_name=LI SI"));
  }

  @Test
  void aNameMayFollowTheCodeOfItsSide() throws Exception {
    String statement =
        """
        :20:REF1
        :25:6222000000000000
        :60F:C260301CNY1,00
        :61:2603010301C5,00NTRF
        :86:/BENM/CHAN TAI MAN/ACCT/012345678/REMI/RENT
        :61:2603020302D5,00NTRF
        :86:/ORDP/LI SI/IBAN/012345679
        -
        """;
    assertThat(rows(read(statement)).subList(1, 3))
        .containsExactly(
            List.of("5 payee_account=012345678", "5 payee_name=CHAN TAI MAN", "5 remark=RENT"),
            List.of("7 payer_account=012345679", "7 payer_name=LI SI"));
  }

  @Test
  void documentsThatARemarkCodesAreOfTheOrderingCustomer() throws Exception {
    String coded = PAYMENT.replace(":70:TUITION", ":70:/NIDN/CN/11010119000101001X RENT");
    assertThat(rows(read(coded)).getFirst())
        .contains("11 payer_id_no=11010119000101001X", "11 remark=RENT");
    String other = PAYMENT.replace(":70:TUITION", ":72:/BNF//CCPT/HK/K01234567");
    assertThat(rows(read(other)).getFirst()).contains("11 payee_id_no=K01234567");
  }

  @Test
  void aNumberOverALineEndIsWhole() throws Exception {
    String broken = PAYMENT.replace(":70:TUITION", ":70:ID 440103190\n203204115");
    assertThat(read(broken + PAYMENT).allText()).contains("ID 440103190203204115");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void readsBothPartiesOfAPayment(String end) throws Exception {
    Recorded recorded = read((PAYMENT + PAYMENT).replace("\n", end));
    assertThat(rows(recorded))
        .hasSize(2)
        .first()
        .isEqualTo(
            List.of(
                "4 payer_account=6222000000000000",
                "5 payer_name=ZHANG SAN",
                "6 payer_address=1 EXAMPLE ROAD, SHANGHAI",
                "8 payee_account=012345678",
                "9 payee_name=CHAN TAI MAN",
                "10 payee_address=KOWLOON",
                "11 remark=TUITION"));
    assertThat(recorded.rows.getFirst().rows().getFirst().cells().getFirst())
        .contains("F01AAAACNBJAXXX", ":20:REF1", ":32A:260301USD1,00");
  }

  @Test
  void readsThePartsOfAPartyThatAreNumbered() throws Exception {
    String party =
        """
        :20:REF1
        :23B:CRED
        :50F:/123
        1/ZHANG SAN
        2/1 EXAMPLE ROAD
        3/CN/SHANGHAI
        4/19000101
        7/CN/X1
        :59F:/456
        1/LI SI
        3/HK/KOWLOON
        -
        """;
    assertThat(rows(read(party)))
        .containsExactly(
            List.of(
                "3 payer_account=123",
                "4 payer_name=ZHANG SAN",
                "5 payer_address=1 EXAMPLE ROAD, CN/SHANGHAI",
                "7 payer_birth_date=19000101",
                "8 payer_id_no=X1",
                "9 payee_account=456",
                "10 payee_name=LI SI",
                "11 payee_address=HK/KOWLOON"));
  }

  @Test
  void readsTheEntriesOfAStatement() throws Exception {
    String statement =
        """
        :20:S1
        :25:110
        :28C:1/1
        :60F:C260301CNY0,
        :61:260302C1,00NTRF//1
        :86:甲
        乙
        :61:260303C2,00NTRF//2
        :86:丙
        :62F:C260303CNY3,
        -
        """;
    assertThat(rows(read("前文。\n" + statement)))
        .containsExactly(
            List.of("3 account_no=110"), List.of("7 remark=甲\n乙"), List.of("10 remark=丙"));
  }

  @Test
  void leavesTimesAndListsAlone() throws Exception {
    String text = ":20: done\nmore\nand more\n:) {1: x}\n";
    assertThat(read(text).text("")).isEqualTo(text);
  }
}
