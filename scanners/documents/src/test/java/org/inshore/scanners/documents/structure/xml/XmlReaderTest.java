package org.inshore.scanners.documents.structure.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.scanners.documents.structure.record.NestedRows.cells;
import static org.inshore.scanners.documents.structure.record.NestedRows.read;
import static org.inshore.scanners.documents.structure.record.NestedRows.scalars;

import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.structure.record.NestedRows;
import org.inshore.scanners.documents.structure.record.NestedText;
import org.inshore.scanners.documents.structure.record.NestedText.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {
  /** In every build the same trees are read, under {@code -Pfull} others and more. */
  private static final int TREES = Integer.getInteger("inshore.effort", 1) == 1 ? 60 : 600;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
  void handsOnEachScalarOnceWithItsLine(String charset) throws Exception {
    long seed = Long.getLong("inshore.seed", 41L);
    for (int i = 0; i < TREES; i++) {
      NestedText tree = new NestedText(seed + i);
      boolean lines = tree.random.nextBoolean();
      tree.add(tree.random.nextBoolean() ? "<?xml version=\"1.0\"?>\n" : "");
      element(tree, "root", lines, 4);
      NestedRows.assertHandedOn(tree, charset, seed + i);
    }
  }

  private static void element(NestedText tree, String name, boolean lines, int depth) {
    tree.add("<" + name);
    for (int attributes = tree.random.nextInt(3); attributes > 0; attributes--) {
      tree.add(" ");
      tree.space(lines);
      tree.add("a" + attributes + (tree.random.nextBoolean() ? " = " : "=") + "\"");
      scalar(tree, false);
      tree.add("\"");
    }
    tree.add(">");
    int size = depth == 4 ? 1 + tree.random.nextInt(30) : tree.random.nextInt(6);
    if (size == 0 || depth == 0) {
      tree.space(lines);
      scalar(tree, true);
      tree.space(lines);
    }
    for (int i = 0; i < size && depth > 0; i++) {
      tree.space(lines);
      element(
          tree, tree.key(), lines, depth - 1 - tree.random.nextInt(2) * tree.random.nextInt(depth));
    }
    tree.space(lines);
    tree.add("</" + name + ">");
  }

  private static void scalar(NestedText tree, boolean section) {
    String value = tree.fresh();
    tree.scalar(value);
    if (section && tree.random.nextInt(3) == 0) {
      tree.add("<![CDATA[" + value + "]]>");
      return;
    }
    StringBuilder escaped = new StringBuilder();
    value
        .codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '&' || tree.random.nextInt(10) == 0) {
                escaped.append(String.format(point % 2 == 0 ? "&#x%x;" : "&#%d;", point));
              } else {
                escaped.appendCodePoint(point);
              }
            });
    tree.add(escaped.toString());
  }

  @Test
  void namesColumnsByPathAndHeadsThemByName() throws Exception {
    Recorded read =
        read(
            """
            <s:Envelope xmlns:s="u"><s:Body><cust id="1"><n:custName>a</n:custName>
            <contact><phone type="t">b</phone></contact></cust></s:Body></s:Envelope>""",
            "UTF-8");

    assertThat(read.columns(0))
        .containsExactly(
            "/s:Envelope/@xmlns:s",
            "/s:Envelope/s:Body/cust/@id",
            "/s:Envelope/s:Body/cust/n:custName",
            "/s:Envelope/s:Body/cust/contact/phone",
            "/s:Envelope/s:Body/cust/contact/phone/@type");
    assertThat(read.rows.getFirst().columns().stream().map(column -> column.heading()))
        .containsExactly("s", "id", "custName", "contact.phone", "contact.type");
  }

  @Test
  void partiesAndAccountsHeadTheirIdentifiers() throws Exception {
    Recorded read =
        read(
            """
            <T><Dbtr><Nm>a</Nm><Id><PrvtId><Othr><Id>1</Id></Othr></PrvtId></Id></Dbtr>
            <DbtrAcct><Id><IBAN>2</IBAN></Id></DbtrAcct><CdtrAcct><Id><Othr><Id>3</Id></Othr></Id>
            </CdtrAcct><card><Id><No>4</No></Id></card></T>""",
            "UTF-8");

    assertThat(read.rows.getFirst().columns().stream().map(column -> column.heading()))
        .containsExactly("Dbtr.Nm", "Dbtr.Id", "DbtrAcct.IBAN", "CdtrAcct.Id", "Id.No");
  }

  @Test
  void elementsOfOneNameAreRecordsAndScalarsOfOneName() throws Exception {
    Recorded read =
        read(
            "<r><c><n>1</n><p>2</p><p>3</p></c><x>4</x><c><p>5</p></c><c n=\"6\"/><c n=\"7\"/></r>",
            "UTF-8");

    assertThat(cells(read)).containsExactlyInAnyOrder("[1, 2, 3]", "[4]", "[5]", "[6]", "[7]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<t><thead><row><entry>Name</entry><entry>Phone</entry><entry>ID</entry></row></thead>"
            + "<tbody><row><entry>a<?x?></entry><entry/><entry>1</entry></row>"
            + "<row><entry>b</entry><entry>2</entry><entry>3</entry></row></tbody></t>",
        "<data><row><cell>Name</cell><cell>Phone</cell><cell>ID</cell></row>"
            + "<row><cell>a</cell><cell></cell><cell>1</cell></row>\n"
            + "<row><cell>b</cell><cell>2</cell><cell>3</cell></row></data>",
        "<F><s><tr><th>Name</th><th><p>Phone</p></th><th>ID</th></tr><tr><td>a</td><td/>"
            + "<td>1</td></tr><tr><td><p>b</p></td><td>2</td><td>3</td></tr></s></F>",
      })
  void rowsOfATableAreHeadedByTheFirst(String text) throws Exception {
    Recorded read = read("<?xml version=\"1.0\"?>" + text, "UTF-8");

    assertThat(cells(read)).containsExactly("[Name, Phone, ID]", "[a, 1]", "[b, 2, 3]");
    assertThat(read.rows.getFirst().columns()).hasSize(3);
    assertThat(read.rows.getFirst().rows().get(1).cells()).containsExactly("a", null, "1");
  }

  @Test
  void whatIsMarkedUpWithinACellIsItsText() throws Exception {
    Recorded read =
        read(
            "<d><row><cell>13<b>8</b>0</cell><cell s=\"left\"><ph>1</ph><no t=\"x\">2</no></cell></row>"
                + "<row><cell><u>3</cell><cell>4</cell></row><tail>5</tail></d>",
            "UTF-8");

    assertThat(cells(read)).contains("[1380, 1 2]", "[3, 4]", "[5]");
    assertThat(read.allText()).contains("left", "x");
  }

  @Test
  void namesInAttributesHeadValues() throws Exception {
    Recorded read =
        read(
            """
            <rows><row><field name="phone">1</field><field name="证件号码">2</field></row>
            <row><field name="phone">3</field></row>
            <bean><property name="password" value="4"/><entry key="张三" value="5"/></bean></rows>""",
            "UTF-8");

    assertThat(cells(read)).contains("[1, 2]", "[3]", "[4]", "[张三, 5]");
    assertThat(read.rows.stream().flatMap(rows -> rows.columns().stream()))
        .extracting(column -> column.heading())
        .contains("phone", "证件号码", "password");
  }

  @Test
  void namesHeadValuesWithOtherAttributesBeside() throws Exception {
    Recorded read =
        read(
            """
            <rows><Field code="custName" type="C">1</Field><item type="s" name="sjhm" value="2"/>
            <person code="P1">3</person></rows>""",
            "UTF-8");

    assertThat(read.rows.stream().flatMap(rows -> rows.columns().stream()))
        .extracting(column -> column.heading())
        .contains("custName", "sjhm", "person")
        .doesNotContain("P1");
  }

  @Test
  void namesInAttributesHeadTheElementThatHoldsTheValue() throws Exception {
    Recorded read =
        read(
            """
            <array><struct><data name="CLIENT_NAME"><field length="60">1</field></data>
            <data NAME="MOBILE_NO" type="s"><Value>2</Value></data></struct>
            <struct><data name="CLIENT_NAME"><field length="60">3</field></data></struct>
            <data name="张三"><field>4</field></data></array>""",
            "UTF-8");

    assertThat(cells(read)).contains("[1, 60, s, 2]", "[3, 60]", "[张三, 4]");
    assertThat(read.rows.stream().flatMap(rows -> rows.columns().stream()))
        .extracting(column -> column.heading())
        .contains("CLIENT_NAME", "MOBILE_NO");
  }

  @Test
  void addressesInBracketsAreText() throws Exception {
    assertThat(read("<ren@example.com>\n<sun@example.com>\n", "UTF-8").allText())
        .contains("ren@example.com", "sun@example.com");
    assertThat(read("<list><to><ren@example.com></to><cc>none</cc></list>", "UTF-8").allText())
        .contains("ren@example.com");
  }

  @Test
  void writesOutShortTextsAndFetchesNothing() throws Exception {
    Recorded read =
        read(
            """
            <!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;"> <!ENTITY f SYSTEM "file:///etc/passwd">]>
            <r><v>&b;</v><w>&f; &lt;</w></r>""",
            "UTF-8");

    assertThat(cells(read)).containsExactly("[xxx, &f; <]");
    assertThat(read.text("")).contains("<!ENTITY b \"&a;&a;&a;\">");
  }

  @Test
  void writesOutTextsThatTheDocumentTypeNames() throws Exception {
    String type = "<!DOCTYPE r [<!ENTITY pre \"1303\"><!ENTITY tel '&pre;1726799'>]>";
    assertThat(cells(read(type + "<r><a>&tel;</a><b x='is &tel;'>2</b></r>", "UTF-8")).toString())
        .contains("13031726799", "is 13031726799");
    StringBuilder growing = new StringBuilder("<!DOCTYPE r [<!ENTITY e0 \"0123456789\">");
    for (int i = 1; i < 20; i++) {
      String before = ("&e" + (i - 1) + ";").repeat(10);
      growing.append("<!ENTITY e").append(i).append(" \"").append(before).append("\">");
    }
    growing.append("]><r><a>&e19;</a><b>2</b></r>");
    assertThat(read(growing.toString(), "UTF-8").allText().length()).isLessThan(10_000);
  }

  @Test
  void textBetweenElementsAndCommentsIsText() throws Exception {
    Recorded read =
        read(
            "<r>\n<!-- one -->\n" + "<a>1</a>".repeat(20) + "\ntwo\n<a>2</a><?three?></r>",
            "UTF-8");

    assertThat(read.text("")).isEqualTo("<!-- one -->\n\ntwo\n<?three?>");
    assertThat(read.blocks).extracting(Recorded.Block::firstLine).containsExactly(2L);
  }

  @Test
  void whatBreaksOffOrIsLeftOpenGivesWhatIsThere() throws Exception {
    assertThat(cells(read("<r><c><a>1</a><b>2</b></c><c><a>3</a><b>45", "UTF-8")))
        .containsExactlyInAnyOrder("[1, 2]", "[3, 45]");
    String row = "<c><a>1</a><b>2</b></c>";
    assertThat(cells(read("<r>" + row.repeat(30) + "<c><a>8<b>9</b></c>" + row + "</r>", "UTF-8")))
        .hasSize(32);
  }

  @Test
  void isBoundedInDepth() throws Exception {
    Recorded read = read("<a>".repeat(200_000) + "<b>1</b><b>2</b>", "UTF-8");

    assertThat(scalars(read)).extracting(Scalar::text).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void handsOnLongTextInPieces() throws Exception {
    String text = "字".repeat(1_000_000);
    Recorded read = read("<r><a>" + text + "</a><b>1</b><c x='" + text + "'/></r>", "UTF-8");

    assertThat(read.allText().replaceAll("[^字]", "")).hasSize(2_000_000);
    assertThat(cells(read)).contains("[1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<doc><para>text <b>bold</b> and <i>more</i> of it</para></doc>",
        "<?php echo 1; if ($a < $b) { } ?>",
        "<user> said: hello\n<other> said: hi\n",
        "< 5 and > 3",
      })
  void leavesOtherTextAlone(String text) throws Exception {
    Recorded read = read(text, "UTF-8");

    assertThat(read.rows).isEmpty();
    assertThat(read.text("")).isEqualTo(text);
  }
}
