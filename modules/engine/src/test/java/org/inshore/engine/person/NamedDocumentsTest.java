package org.inshore.engine.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Rows with a document whose person has no name but that of a role. */
class NamedDocumentsTest {
  private static final Detector DETECTOR =
      Rules.detector(
          """
          id: name
          name: {zh: 姓名, en: Name}
          subject: personal-financial
          person-key: 15
          patterns:
            - {id: a, regex: '[A-Z]{3}', needs: whole-cell, boundary: none, confidence: 0.9}
          roles:
            - {id: own, names: [no]}
            - {id: name, texts: [姓名], names: [name]}
            - {id: number, texts: [电话], names: [phone]}
            - {id: spouse, texts: [配偶], names: [spouse]}
            - {id: clerk, texts: [经办人], in-table: true}
            - {id: holder, texts: [借款人], names: [borrower]}
            - {id: shareholder, texts: [股东], in-table: true, party: true}
            - {id: counterparty, texts: [对方], in-table: true}
            - {id: payee-counterparty, texts: [收款人], named: true, in-table: true, party: true}
          columns: {names: [name], texts: [姓名, 配偶, 经办人, 股东, 对方, 收款人]}
          """,
          """
          id: document
          name: {zh: 证件, en: Document}
          subject: personal-financial
          person-key: 1
          patterns:
            - {id: a, regex: '[A-Z]{3}', needs: whole-cell, boundary: none, confidence: 0.6}
          labels: {zh: [证号]}
          columns: {names: [passport], texts: [证件号码]}
          """);

  /** Of each column, whether it is the row's own person's. */
  private static List<Boolean> own(String... names) {
    return own(1, "ABC", names);
  }

  /** The same of some rows, whose first cells are counted up, if they have a number. */
  private static List<Boolean> own(int rows, String first, String... names) {
    List<Content.Column> columns =
        Arrays.stream(names).map(name -> new Content.Column(name, null, null)).toList();
    Cells cells = new Cells();
    for (int row = 1; row <= rows; row++) {
      cells.row(row);
      cells.cell(first.formatted(row));
      Arrays.stream(names).skip(1).forEach(name -> cells.cell("ABC"));
    }
    List<Boolean> own = new ArrayList<>();
    DETECTOR
        .matcher(0.5, (kind, value) -> 1, false)
        .scan(
            new Content.Rows(Location.of("s"), columns, Content.Naming.COLUMN, cells),
            new MatchSink() {
              @Override
              public void match(Match match) {}

              @Override
              public void column(ColumnCount count) {
                own.add(count.place().person() == 0);
              }
            });
    return own;
  }

  @Test
  void theNameRightBeforeADocumentIsOfItsPerson() {
    assertThat(own("序号", "配偶", "证件号码", "电话")).containsExactly(true, true, true, true);
    assertThat(own("spouse", "passport")).containsExactly(true, true);
  }

  @Test
  void aPartyOfWhomAListIsIsTheRowsOwnPerson() {
    assertThat(own("序号", "股东姓名", "证件号码", "电话")).containsExactly(true, true, true, true);
    assertThat(own("股东", "证件号码", "经办人")).containsExactly(true, true, false);
    assertThat(own("对方姓名", "证件号码")).containsExactly(false, true);
  }

  /** The number of a share's certificate is no document of anybody. */
  @Test
  void runningNumbersBeforeANameAreOfNobody() {
    String[] names = {"股权证号", "股东姓名", "证件号码"};
    assertThat(own(9, "GQ%05d", names)).containsExactly(true, true, true);
    assertThat(own(9, "GQ7", names).get(1)).isFalse();
    assertThat(own(2, "GQ%05d", names).get(1)).isFalse();
  }

  @Test
  void aDocumentSaidToBeTheHoldersIsOfNobodyElse() {
    assertThat(own("配偶", "借款人证件号码")).containsExactly(false, true);
    assertThat(own("spouse", "borrower_passport")).containsExactly(false, true);
    assertThat(own("股东姓名", "借款人证件号码")).containsExactly(false, true);
  }

  /** Who has the telephone may be somebody else, but nobody else is named. */
  @Test
  void numbersBehindTheOnlyPartyAreOfThatOne() {
    assertThat(own("收款人姓名", "电话")).containsExactly(false, false);
    assertThat(own("收款人姓名", "借款人电话")).containsExactly(false, true);
    assertThat(own("电话", "收款人姓名")).containsExactly(true, false);
    assertThat(own("对方姓名", "电话")).containsExactly(false, true);
    assertThat(own("收款人姓名", "电话", "经办人")).containsExactly(false, true, false);
  }

  @Test
  void aDocumentBehindAPartyIsItsOwnBesideWhoseDocumentIsNamed() {
    assertThat(own("借款人姓名", "借款人证件号码", "股东姓名", "证件号码")).containsExactly(true, true, false, false);
  }

  /** What kind of document it is tells of nobody. */
  @Test
  void columnsOfNothingMayStandBetweenTheNameAndItsDocument() {
    assertThat(own("序号", "配偶姓名", "类型", "证件号码", "身故配偶"))
        .containsExactly(true, true, true, true, false);
    assertThat(own("配偶姓名", "类型", "电话", "证件号码")).containsExactly(false, true, true, true);
  }

  @Test
  void numberedDocumentsAreOfWhoseNameHasTheirNumber() {
    assertThat(own("配偶1", "证件号码1", "配偶2", "证件号码2")).containsExactly(false, false, false, false);
    assertThat(own("姓名", "证件号码", "配偶1", "证件号码1", "配偶2", "证件号码2"))
        .containsExactly(true, true, false, false, false, false);
    assertThat(own("姓名1", "证件号码1", "姓名2", "证件号码2", "配偶2"))
        .containsExactly(true, true, false, false, false);
  }

  @Test
  void singleLettersTellPeopleApartOfWhomEachHasADocument() {
    assertThat(own("a_passport", "a_name", "b_passport", "b_name"))
        .containsExactly(true, true, false, false);
    assertThat(own("name_x", "passport_x", "name_y", "passport_y"))
        .containsExactly(true, true, false, false);
    assertThat(own("name", "passport", "a_name", "a_passport", "b_name", "b_passport"))
        .containsExactly(true, true, false, false, false, false);
    // Nothing but a name, or another kind of it, is no further person.
    assertThat(own("a_name", "b_name", "passport")).doesNotContain(false);
    assertThat(own("t_name", "t_passport")).doesNotContain(false);
  }

  @Test
  void howSomebodyIsRelatedIsNoFurtherName() {
    assertThat(own("配偶", "证件号码", "与配偶关系")).startsWith(true, true);
  }

  @Test
  void anotherNameIsOfAnother() {
    assertThat(own("证件号码", "配偶")).containsExactly(true, false);
    assertThat(own("配偶", "证件号码", "姓名")).containsExactly(false, true, true);
    assertThat(own("电话", "配偶", "证件号码")).containsExactly(true, false, true);
    assertThat(own("经办人", "证件号码")).containsExactly(false, true);
  }
}
