package org.inshore.scanners.documents.structure.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are none of HTML: T, R and C stand for what makes an element table, row and cell. */
class TableRolesTest {
  private static final String STYLE =
      "<style>.x{color:red} .t , p{display: table} .r{display:table-row}"
          + " .t .c{display:table-cell;margin:0}</style>";

  private static String page(String kinds) {
    String[] as = kinds.split("\\|");
    String page =
        "<html><body>"
            + STYLE
            + "<div>before</div><div T><div R><div C>姓名</div><span C>身份证号</span></div>"
            + "<div><div R><div C><div>张三</div></div><div C>110101190001010014</div></div></div>"
            + "<div R><div C>李四</div><div C>330102190001010038</div></div></div>"
            + "<div C>behind</div></body></html>";
    return page.replace(" T>", " " + as[0] + ">")
        .replace(" R>", " " + as[1] + ">")
        .replace(" C>", " " + as[2] + ">");
  }

  private static Recorded read(String page) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", page.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role=grid|role=row|role=gridcell",
        "style='display:table'|style='color:red;display:table-row'|style='display: table-cell'",
        "class='x t'|class=r|class=c",
      })
  void areTables(String kinds) throws Exception {
    Recorded read = read(page(kinds));
    assertThat(read.rows).hasSize(1);
    assertThat(read.columns(0)).containsExactly("姓名", "身份证号");
    assertThat(read.rows.getFirst().rows())
        .extracting(Recorded.Row::cells)
        .contains(List.of("张三", "110101190001010014"), List.of("李四", "330102190001010038"));
    assertThat(read.text("")).contains("before", "behind");
  }

  @Test
  void rowsAndCellsWithoutATableAreText() throws Exception {
    Recorded read = read(page("id=t|role=row|role=cell"));
    assertThat(read.rows).isEmpty();
    assertThat(read.text("")).contains("110101190001010014", "330102190001010038");
  }
}
