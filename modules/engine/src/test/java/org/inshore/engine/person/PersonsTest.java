package org.inshore.engine.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.Rules;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

class PersonsTest {
  private static final String RULES =
      """
      id: name
      name: {zh: 姓名, en: Name}
      subject: personal-financial
      person-key: 15
      patterns:
        - {id: a, regex: '[A-Z]{3}', needs: whole-cell, boundary: none, confidence: 0.9}
        - {id: b, regex: '[A-Z]{3}', needs: label, confidence: 0.9}
      roles:
        - {id: own, texts: [号码, 成员, 学生, 扣款], names: [cust, bak, no, full]}
        - {id: name, texts: [姓名, 成员], names: [name, nm, xm]}
        - {id: number, texts: [电话, 手机, 卡号], names: [dh, phone, mobile]}
        - {id: holder, texts: [申请人]}
        - {id: emergency-contact, texts: [紧急], names: [sos], named: true}
        - {id: contact, texts: [联系人], names: [contact, lxr], named: true}
        - {id: spouse, texts: [配偶], names: [spouse]}
        - {id: clerk, texts: [经办人], names: [jbr], in-table: true}
        - {id: payer, names: [from_name, from_card], in-table: true, party: true}
        - {id: payee, names: [payee], named: true, in-table: true}
        - {id: household-head, texts: [户主], names: [householder, head_name], named: true, in-table: true}
        - {id: member, texts: [家庭成员], names: [family_member]}
        - {id: legal-representative, texts: [法定代表人], names: [legal_rep], in-table: true, party: true}
        - {id: minor, texts: [学生]}
        - {id: payment, texts: [扣款]}
        - {id: name-part, names: [last, first]}
        - {id: surname-part, texts: [姓], names: [last, last_name]}
        - {id: given-part, texts: [名], names: [first, first_name]}
        - {id: urgent-contact, texts: [紧急联系人], names: [ec, ec_name], named: true}
      labels: {zh: [姓名]}
      columns: {names: [name, ename, xm, lxrxm], texts: [姓名]}
      examples:
        - {column: name, value: ABC}
      """;

  /** Compiled once: a text is cut in a thousand places. */
  private static final Detector DETECTOR = Rules.detector(RULES);

  @Test
  void aRowIsOnePersonUnlessColumnsSayOtherwise() {
    assertThat(groups("name", "mobile", "mobile2", "card")).containsExactly(0, 0, 0, 0);
    assertThat(groups("姓名", "配偶姓名", "配偶手机", "手机")).containsExactly(0, 1, 1, 0);
    assertThat(groups("name", "contact_name", "contact_phone")).containsExactly(0, 1, 1);
    assertThat(groups("xm", "lxrxm", "lxrdh", "jbrxm")).containsExactly(0, 1, 1, 2);
  }

  @Test
  void aWordThatIsKnownGoesBeforeWhatMayBePinyin() {
    assertThat(groups("orderno", "payeename", "payee_phone")).containsExactly(0, 1, 1);
  }

  /** The head of a household is one of its members: a number of the head alone is nobody else's. */
  @Test
  void whoHeadsAHouseholdIsSomebodyElseOnlyWhereNamed() {
    assertThat(groups("户主电话", "姓名", "卡号")).containsExactly(0, 0, 0);
    assertThat(groups("户主姓名", "户主电话", "姓名")).containsExactly(1, 1, 0);
  }

  @Test
  void aPupilsFeesAreTakenFromSomebodyElsesCard() {
    assertThat(groups("学生姓名", "扣款卡号")).containsExactly(0, 1);
    assertThat(groups("学生姓名", "配偶姓名", "扣款卡号")).containsExactly(0, 1, 1);
    assertThat(groups("学生姓名", "卡号")).containsExactly(0, 0);
    assertThat(groups("姓名", "扣款卡号")).containsExactly(0, 0);
  }

  @Test
  void whatNamesSayBesideARoleTellsSeveralOfItApart() {
    assertThat(groups("nm", "sup_spouse_nm", "sup_spouse_phone", "spouse_nm", "spouse_phone"))
        .containsExactly(0, 1, 1, 2, 2);
    assertThat(groups("姓名", "学校联系人姓名", "联系人姓名", "联系人电话")).containsExactly(0, 1, 2, 2);
    // Without a second name they are one's.
    assertThat(groups("nm", "spouse_nm", "sup_spouse_phone")).containsExactly(0, 1, 1);
    assertThat(groups("姓名", "学校联系人姓名", "联系人电话")).containsExactly(0, 1, 1);
  }

  @Test
  void aContactsNumberWithoutHisNameIsTheHolders() {
    assertThat(groups("name", "contact_phone")).containsExactly(0, 0);
  }

  @Test
  void aContactsNumberBesideAContactWhoHasAllIsTheHolders() {
    assertThat(groups("name", "contact.mobile", "emergency.name", "emergency.phone"))
        .containsExactly(0, 0, 1, 1);
    assertThat(groups("姓名", "紧急联系人姓名", "联系人电话")).containsExactly(0, 1, 1);
  }

  @Test
  void numberedColumnsOfNamesAreDifferentPeople() {
    assertThat(groups("姓名", "联系人1姓名", "联系人1电话", "联系人2姓名", "联系人2电话")).containsExactly(0, 1, 1, 2, 2);
    assertThat(groups("姓名1", "电话1", "姓名2", "电话2", "电话3")).containsExactly(0, 0, 1, 1, 0);
    assertThat(groups("姓名", "电话1", "电话2")).containsExactly(0, 0, 0);
  }

  @Test
  void numbersOfContactsAreNotTheHoldersWhereNobodyElseIsNamed() {
    assertThat(groups("配偶1", "电话1", "配偶2", "电话2")).containsExactly(1, 1, 2, 2);
    assertThat(groups("姓名", "配偶1", "配偶2", "电话1", "电话2")).containsExactly(0, 1, 2, 0, 0);
  }

  @Test
  void numbersAreOfWhomARoleNamesByTheSameWords() {
    assertThat(groups("姓名", "采购联系人姓名", "采购联系电话", "电话")).containsExactly(0, 1, 1, 0);
    assertThat(groups("姓名", "联系人姓名", "联系电话")).containsExactly(0, 1, 0);
  }

  @Test
  void aCompanysTelephoneIsOfNobodyElseThanItsRepresentative() {
    assertThat(groups("corp", "legal_rep", "phone")).containsExactly(0, 1, 1);
    assertThat(groups("姓名", "法定代表人", "手机")).containsExactly(0, 1, 0);
  }

  @Test
  void partsOfANameAreOfOnePerson() {
    assertThat(groups("姓", "名", "手机")).containsExactly(0, 0, 0);
    assertThat(groups("姓名", "配偶姓", "配偶名", "配偶手机")).containsExactly(0, 1, 1, 1);
    assertThat(groups("姓", "名", "房东姓名", "房东手机")).containsExactly(0, 0, 1, 1);
    assertThat(groups("联系人姓", "联系人名", "手机")).containsExactly(0, 0, 0);
    assertThat(groups("last_name", "first_name", "name", "phone")).containsExactly(0, 0, 0, 0);
  }

  @Test
  void aRowOfAHouseholdIsOfTheMemberThatItNamesBesideTheHead() {
    assertThat(groups("户主姓名", "家庭成员姓名", "关系", "手机")).containsExactly(1, 0, 0, 0);
    assertThat(groups("HEAD_NM", "FAMILY_MEMBER_NM", "MOBILE")).containsExactly(1, 0, 0);
    assertThat(groups("headFullName", "mobile")).containsExactly(0, 0);
    assertThat(groups("户主姓名", "手机", "成员一", "与户主关系", "成员二")).containsExactly(0, 0, 1, 0, 2);
    assertThat(groups("householder_name", "family_member_name", "family_member_phone", "mobile"))
        .containsExactly(0, 1, 1, 0);
  }

  @Test
  void wordsThatTellNothingMayStandBeforeAWordForNames() {
    assertThat(groups("name", "from_full_name", "from_card_no")).containsExactly(0, 1, 1);
    assertThat(groups("name", "from_nm", "from_card")).containsExactly(0, 1, 1);
    assertThat(groups("name", "fromname", "fromcardno")).containsExactly(0, 1, 1);
  }

  @Test
  void ordinalsTellContactsApartButNoFirstName() {
    assertThat(
            groups(
                "name",
                "firstContactName",
                "firstContactPhone",
                "second_contact_name",
                "second_contact_phone"))
        .containsExactly(0, 1, 1, 2, 2);
    assertThat(groups("name", "contact_first_name", "contact_phone")).containsExactly(0, 1, 1);
    assertThat(groups("name", "contact_name", "contact_phone", "other_contact_phone"))
        .containsExactly(0, 1, 1, 1);
  }

  @Test
  void whatHeadersShareBeforeWordsOfTwoKindsIsWhose() {
    assertThat(groups("APPNTNAME", "APPNTDH", "INSDNAME", "INSDDH")).containsExactly(0, 0, 1, 1);
    assertThat(groups("xm", "bnfxm", "bnfdh")).containsExactly(0, 1, 1);
  }

  @Test
  void aContactsNumberBesideAnotherRoleIsThatOnes() {
    assertThat(groups("name", "contact_name", "spouse_name", "spouse_contact_no"))
        .containsExactly(0, 1, 2, 2);
  }

  @Test
  void theSameHeaderAgainBeginsAnotherPerson() {
    assertThat(groups("姓名", "电话", "姓名 (C)", "电话 (D)")).containsExactly(0, 0, 1, 1);
  }

  @Test
  void wordsInALineOrAboveItTellWhoseAValueIs() {
    assertThat(inText("姓名：ABC 配偶姓名：DEF\n")).containsExactly(0, 1);
    assertThat(inText("申请人姓名：ABC\n\n配偶信息\n姓名：DEF\n姓名：GHI\n\n姓名：JKL\n")).containsExactly(0, 1, 1, 0);
    assertThat(inText("配偶姓名：ABC\n申请人姓名：DEF\n")).containsExactly(1, 0);
    // A word alone in brackets says who stands before them.
    assertThat(inText("联系人姓名：ABC（配偶，姓名：DEF）\n")).containsExactly(1, 1);
    assertThat(inText("联系人姓名：ABC（配偶姓名：DEF）\n")).containsExactly(1, 2);
  }

  @Test
  void aHeadingTellsWhoseValuesAreInTextsOfAnyLength() {
    String form = "配偶信息\n姓名：DEF\n\n姓名：JKL\n";
    assertThat(inText("x\n".repeat(1 << 16) + form)).containsExactly(1, 0);
    assertThat(inText(form.replace("\n", "\r\n"))).containsExactly(1, 0);
    assertThat(inText(form.replace('\n', '\r'))).containsExactly(1, 0);
    assertThat(inText("配偶信息\n" + "x".repeat(500) + "\n姓名：DEF\n")).containsExactly(0);
  }

  @Test
  void whatSomebodyDoesBelowTheNameHeadsNothing() {
    assertThat(inText("王小明\n经办人\n姓名：ABC\n")).containsExactly(0);
    assertThat(inText("王小明\r\n经办人\r\n姓名：ABC\r\n")).containsExactly(0);
    assertThat(inText("王小明\n配偶\n姓名：ABC\n")).containsExactly(1);
    assertThat(inText("王小明\n\n经办人\n姓名：ABC\n")).containsExactly(1);
    assertThat(inText("姓名：DEF\n经办人\n姓名：ABC\n")).containsExactly(0, 1);
  }

  /** At each cut both blocks are seen, and all that is kept of the one before. */
  @Test
  void whereATextIsCutTellsNothing() {
    String text =
        "配偶信息\n姓名：ABC\n姓名：DEF\n\n经办人\r\n姓名：GHI\r\n\r\n"
            + "联系人2：\n"
            + "x\n".repeat(9)
            + "姓名：JKL 配偶姓名：MNO\n"
            + "\u200b".repeat(700)
            + "姓名：PQR\n王小明\n经办人\n姓名：VWX\n\n配偶\n"
            + "y".repeat(300)
            + "姓名：STU\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<Integer> whole = blocks(bytes, bytes.length);
    assertThat(numbered(whole)).containsExactly(1, 1, 2, 3, 1, 0, 0, 0);
    for (int cut = 1; cut < bytes.length; cut++) {
      assertThat(blocks(bytes, cut)).as("cut at %d", cut).isEqualTo(whole);
    }
  }

  private static List<Integer> blocks(byte[] bytes, int longest) {
    List<Integer> whose = new ArrayList<>();
    Matcher matcher = matcher();
    for (int from = 0, to; from < bytes.length; from = to) {
      to = Math.min(bytes.length, from + longest);
      while (to < bytes.length && (bytes[to] & 0xc0) == 0x80) {
        to++;
      }
      matcher.scan(
          new Content.Text(
              Location.of("s"),
              bytes,
              from,
              to,
              Encoding.UTF_8,
              from == 0 ? 1 : 0,
              to < bytes.length),
          match -> whose.add(match.person()));
    }
    return whose;
  }

  @Test
  void aNameUnderOneWordAndANumberUnderALikeOneAreOfOnePerson() {
    assertThat(groups("姓名", "联系人姓名", "紧急联系人电话")).containsExactly(0, 1, 1);
    assertThat(groups("xm", "ec", "lxrdh")).containsExactly(0, 1, 1);
    assertThat(groups("姓名", "联系人姓名", "联系人电话", "紧急联系人姓名")).containsExactly(0, 1, 1, 2);
  }

  @Test
  void aRolesWordAloneHeadsNames() {
    assertThat(groups("name", "ec", "ec_phone")).containsExactly(0, 1, 1);
    assertThat(groups("name", "spouse1", "spouse2", "spouse2_phone")).containsExactly(0, 1, 2, 2);
  }

  @Test
  void englishLabelsInATextTellWhoseAValueIs() {
    assertThat(inText("姓名：ABC\nSpouse 姓名：DEF\nContact 姓名：GHI\n")).containsExactly(0, 1, 0);
  }

  @Test
  void theOnlyNameIsOfWhoeverHasTheNumbers() {
    assertThat(groups("id", "联系人", "电话")).containsExactly(0, 0, 0);
    assertThat(groups("name", "联系人", "电话")).containsExactly(0, 1, 0);
    // Words that are never said of the holder.
    assertThat(groups("配偶姓名", "手机")).containsExactly(1, 0);
    assertThat(groups("紧急联系人", "手机")).containsExactly(1, 0);
  }

  @Test
  void whatComesAgainBehindEachNameIsOfWhoIsNamed() {
    assertThat(groups("姓名", "电话", "配偶姓名", "电话 (D)")).containsExactly(0, 0, 1, 1);
    assertThat(groups("经办人", "电话", "配偶姓名", "电话 (D)", "姓名")).containsExactly(1, 1, 2, 2, 0);
    // Two behind one name, or one that nobody is named before.
    assertThat(groups("姓名", "配偶姓名", "电话", "电话 (D)")).containsExactly(0, 1, 0, 0);
    assertThat(groups("电话", "姓名", "配偶姓名", "电话 (D)")).containsExactly(0, 0, 1, 0);
    assertThat(groups("姓名", "配偶姓名", "电话")).containsExactly(0, 1, 0);
  }

  @Test
  void whatIsTooLongForNamesNamesNobody() {
    List<String> company = List.of("江宁联友电子有限公司", "ABC", "1");
    List<String> person = List.of("古丽·阿布都热依木", "ABC", "1");
    String[] names = {"姓名", "联系人", "电话"};
    assertThat(cellsOf(Collections.nCopies(9, company), names)).containsExactly(0, 0, 0);
    assertThat(cellsOf(List.of(company, company, person, company, person), names))
        .containsExactly(0, 1, 0);
  }

  @Test
  void aRolesWordAboveNumbersHeadsNoNames() {
    assertThat(groups("name", "contact", "card")).containsExactly(0, 1, 0);
    assertThat(cellsOf("13800138000", "name", "contact", "card")).containsExactly(0, 0, 0);
  }

  @Test
  void aColumnOfNumbersIsOfNobodysNames() {
    List<List<String>> rows = Collections.nCopies(5, List.of("8000013957", "ABC", "13800138000"));
    assertThat(cellsOf(rows, "csnm", "ctnm", "tel")).containsExactly(0, 0, 0);
  }

  @Test
  void numbersOfThingsLeaveNoDoubtWhoseTheyAre() {
    List<Place.Owner> sure = new ArrayList<>();
    count("13800138000", each -> sure.add(each.place().owner()), "name", "order_no", "ref");
    assertThat(sure).hasSize(3).doesNotContain(Place.Owner.DOUBTFUL);
  }

  @Test
  void whoeverIsCalledInAnEmergencyMayBeSomebodyElse() {
    List<Place.Owner> sure = new ArrayList<>();
    count("13800138000", each -> sure.add(each.place().owner()), "name", "sos_phone");
    assertThat(sure).containsExactly(Place.Owner.SAID, Place.Owner.DOUBTFUL);
    sure.clear();
    count("13800138000", each -> sure.add(each.place().owner()), "name", "contact_phone");
    assertThat(sure).containsExactly(Place.Owner.SAID, Place.Owner.SAID);
  }

  /** Persons numbered as they come. */
  private static List<Integer> numbered(List<Integer> persons) {
    Map<Integer, Integer> numbers = new LinkedHashMap<>(Map.of(0, 0));
    return persons.stream()
        .map(person -> numbers.computeIfAbsent(person, fresh -> numbers.size()))
        .toList();
  }

  private static Matcher matcher() {
    return DETECTOR.matcher(0.5, (kind, value) -> 1, false);
  }

  private static List<Integer> groups(String... names) {
    return cellsOf("ABC", names);
  }

  private static List<Integer> cellsOf(String value, String... names) {
    return cellsOf(List.of(Collections.nCopies(names.length, value)), names);
  }

  private static List<Integer> cellsOf(List<List<String>> values, String... names) {
    List<Integer> whose = new ArrayList<>();
    count(values, each -> whose.add(each.place().person()), names);
    return numbered(whose);
  }

  /** Counts of columns that hold the same value. */
  private static void count(String value, Consumer<ColumnCount> counts, String... names) {
    count(List.of(Collections.nCopies(names.length, value)), counts, names);
  }

  private static void count(
      List<List<String>> values, Consumer<ColumnCount> counts, String... names) {
    List<Content.Column> columns =
        Arrays.stream(names).map(name -> new Content.Column(name, null, null)).toList();
    Cells cells = new Cells();
    for (List<String> row : values) {
      cells.row(cells.rows() + 1);
      row.forEach(cells::cell);
    }
    Content.Rows rows = new Content.Rows(Location.of("s"), columns, Content.Naming.COLUMN, cells);
    matcher()
        .scan(
            rows,
            new MatchSink() {
              @Override
              public void match(Match match) {}

              @Override
              public void column(ColumnCount count) {
                counts.accept(count);
              }
            });
  }

  private static List<Integer> inText(String text) {
    List<Integer> whose = new ArrayList<>();
    matcher().scan(Content.Text.whole(Location.of("s"), text), match -> whose.add(match.person()));
    return numbered(whose);
  }
}
