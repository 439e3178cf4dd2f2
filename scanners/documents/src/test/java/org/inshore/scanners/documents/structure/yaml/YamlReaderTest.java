package org.inshore.scanners.documents.structure.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.scanners.documents.structure.record.NestedRows.cells;
import static org.inshore.scanners.documents.structure.record.NestedRows.read;
import static org.inshore.scanners.documents.structure.record.NestedRows.scalars;

import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.structure.record.NestedRows;
import org.inshore.scanners.documents.structure.record.NestedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  /** In every build the same trees are read, under {@code -Pfull} others and more. */
  private static final int TREES = Integer.getInteger("inshore.effort", 1) == 1 ? 60 : 600;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
  void handsOnEachScalarOnceWithItsLine(String charset) throws Exception {
    long seed = Long.getLong("inshore.seed", 41L);
    for (int i = 0; i < TREES; i++) {
      NestedText tree = new NestedText(seed + i);
      tree.add("app:\n  list:\n    - a: ");
      scalar(tree);
      mapping(tree, "", 4);
      NestedRows.assertHandedOn(tree, charset, seed + i);
    }
  }

  private static void mapping(NestedText tree, String indent, int depth) {
    for (int i = 1 + tree.random.nextInt(6); i > 0; i--) {
      tree.add(indent + tree.key() + i + ":");
      switch (depth == 0 ? 0 : tree.random.nextInt(4)) {
        case 0 -> {
          tree.add(" ");
          scalar(tree);
        }
        case 1 -> {
          tree.add("\n");
          mapping(tree, indent + "  ", depth - 1);
        }
        case 2 -> {
          tree.add("\n");
          for (int items = 1 + tree.random.nextInt(4); items > 0; items--) {
            tree.add(indent + "- k: ");
            scalar(tree);
            mapping(tree, indent + "  ", depth - 1);
          }
        }
        default -> {
          tree.add("\n");
          for (int items = 1 + tree.random.nextInt(12); items > 0; items--) {
            tree.add(indent + "  - ");
            scalar(tree);
          }
        }
      }
    }
  }

  private static void scalar(NestedText tree) {
    String value = tree.fresh();
    tree.scalar(value);
    tree.add("'" + value + "'");
    tree.add(tree.random.nextInt(4) == 0 ? "  \n" : "\n");
  }

  @Test
  void namesColumnsByPath() throws Exception {
    Recorded read =
        read(
            """
            customers:
              - custName: a
                contact: {phone: b}
              - custName: c
            """,
            "UTF-8");

    assertThat(read.columns(0))
        .containsExactly("$.customers[].custName", "$.customers[].contact.phone");
    assertThat(cells(read)).containsExactly("[a, b]", "[c]");
  }

  @Test
  void blocksOfTextBeginBelowTheirKey() throws Exception {
    Recorded read = read("a:\n  b: |\n    one\n    two\n  c: 1\n", "UTF-8");

    assertThat(scalars(read))
        .containsExactly(new NestedText.Scalar("one\ntwo", 3), new NestedText.Scalar("1", 5));
  }

  @Test
  void followsNoAnchor() throws Exception {
    StringBuilder text = new StringBuilder("a: &a0 [x, y]\nb:\n  - c: 1\n");
    for (int i = 1; i < 40; i++) {
      text.append("l" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
    }
    assertThat(scalars(read(text.toString(), "UTF-8"))).hasSize(3);
  }

  @Test
  void whereItIsNoYamlAnyMoreTheRestIsText() throws Exception {
    Recorded read =
        read("a:\n  - b: 1\n    c: 2\n  - b: 3\n".repeat(800) + "x: 'open\n" + "y: 4\n", "UTF-8");

    assertThat(scalars(read)).hasSize(2400);
    assertThat(read.text("")).contains("y: 4");
  }

  @Test
  void longTextsAreReadInParts() throws Exception {
    StringBuilder text = new StringBuilder("# 表\ndata:\n  list:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("    - custName: n" + i + "\n      note: |\n        - b\n      phones: [1, 2]\n");
    }
    Recorded read = read(text.toString(), "UTF-8");

    assertThat(read.rows)
        .allMatch(rows -> rows.columns().getFirst().name().equals("$.data.list[].custName"));
    assertThat(cells(read)).hasSize(20_000).contains("[n0, - b, 1, 2]", "[n19999, - b, 1, 2]");
    assertThat(scalars(read)).contains(new NestedText.Scalar("n19999", 4 + 4 * 19_999));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\nb: 2\nc: 3\n",
        "# Title\n\nText that goes on.\n\n- one\n- two\n",
        "姓名：张三\n电话：138\n地址：北京\n",
        "To: someone\nSubject: a thing\n\nHello,\n\nthis is it.\n",
        "2024-01-01 10:00:00 INFO a: b\n2024-01-01 10:00:00 INFO c: d\n2024-01-01 INFO e: f\n",
        "def a():\n    if b:\n        return c\n",
        "body {\n  color: red;\n}\n",
      })
  void leavesOtherTextAlone(String text) throws Exception {
    Recorded read = read(text, "UTF-8");

    assertThat(read.allText()).isEqualToIgnoringNewLines(text);
  }
}
