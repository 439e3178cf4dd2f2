package org.inshore.core.scan.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Headings of which most may be names become cells of a column without a heading, once. */
class CrosstabHeadingsTest {
  private final CrosstabHeadings headings = new CrosstabHeadings();

  @Test
  void namesBesideAWordAreCells() {
    Content.Rows rows = of(Content.Naming.CELL, "指标", "王小明", "欧阳芳", "2024年合计");

    assertThat(rows).isNotNull();
    assertThat(cells(Objects.requireNonNull(rows))).containsExactly("指标", "王小明", "欧阳芳");
    assertThat(rows.columns()).hasSize(1);
  }

  @Test
  void theNextRowsOfATableGiveNoneAgain() {
    assertThat(of(Content.Naming.LINE, "指标", "王小明", "欧阳芳")).isNotNull();
    assertThat(of(Content.Naming.LINE, "指标", "王小明", "欧阳芳")).isNull();
  }

  @Test
  void columnsThatAreDeclaredOrMostlyNoNamesGiveNone() {
    assertThat(of(Content.Naming.COLUMN, "指标", "王小明", "欧阳芳")).isNull();
    assertThat(of(Content.Naming.CELL, "姓名", "手机", "身份证号码", "电子邮箱地址", "性别", "居住地行政区划")).isNull();
    assertThat(of(Content.Naming.CELL, "姓名", "手机")).isNull();
  }

  private Content.@Nullable Rows of(Content.Naming naming, String... names) {
    Cells cells = new Cells();
    cells.row(1);
    Stream.of(names).forEach(name -> cells.cell("1"));
    List<Content.Column> columns =
        Stream.of(names).map(name -> new Content.Column(name, null, null)).toList();
    return headings.of(
        new Content.Rows(Location.of("s").append("sheet", "t"), columns, naming, cells));
  }

  private static List<String> cells(Content.Rows rows) {
    return IntStream.range(0, rows.cells().rows())
        .mapToObj(row -> Objects.requireNonNull(rows.cells().text(row, 0)))
        .toList();
  }
}
