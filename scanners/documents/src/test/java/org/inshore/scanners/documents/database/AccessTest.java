package org.inshore.scanners.documents.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.PropertyMap;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {
  private static final String TYPE = "application/x-msaccess";
  private static final Extractor EXTRACTOR = WrittenTablesTest.extractor(TYPE);

  @TempDir Path folder;

  private byte[] database(Database.FileFormat format) throws Exception {
    Path file = folder.resolve("a" + format);
    Files.deleteIfExists(file);
    try (Database database = new DatabaseBuilder(file.toFile()).setFileFormat(format).create()) {
      Table table =
          new TableBuilder("客户")
              .addColumn(new ColumnBuilder("姓名", DataType.TEXT))
              .addColumn(new ColumnBuilder("卡号", DataType.DOUBLE))
              .addColumn(new ColumnBuilder("备注", DataType.MEMO))
              .addColumn(new ColumnBuilder("文件", DataType.OLE))
              .toTable(database);
      table.addRow("某甲", 6222020000000001d, "长".repeat(9_000) + "终", null);
      table.addRow("某乙", null, null, "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
      if (format != Database.FileFormat.V2000) {
        database.createLinkedTable("elsewhere", folder.resolve("never.mdb").toString(), "t");
      }
    }
    return Files.readAllBytes(file);
  }

  @ParameterizedTest
  @EnumSource(names = {"V2000", "V2003", "V2007", "V2010", "V2016"})
  void readsTablesOfAllVersions(Database.FileFormat format) throws Exception {
    Recorded read = Recorded.of(EXTRACTOR, TYPE, database(format));
    assertThat(read.columns(0)).containsExactly("姓名", "卡号", "备注", "文件");
    assertThat(read.rows.getFirst().rows().getFirst().cells().subList(0, 2))
        .containsExactly("某甲", "6222020000000001");
    assertThat(read.allText()).contains("长终");
    assertThat(read.binaries).containsKey(Recorded.PLACE + "/table:客户/entry:row 2 文件.pdf");
    if (format != Database.FileFormat.V2000) {
      assertThat(read.failure("/table:elsewhere").wording().en()).startsWith("a link");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"V2000", "V2003", "V2010"})
  void handsOnDeletedRowsAndWhatColumnsSay(Database.FileFormat format) throws Exception {
    Path file = folder.resolve("b" + format);
    try (Database database = new DatabaseBuilder(file.toFile()).setFileFormat(format).create()) {
      Table table =
          new TableBuilder("c_2021")
              .addColumn(
                  new ColumnBuilder("idNo", DataType.TEXT)
                      .putProperty(PropertyMap.DEFAULT_VALUE_PROP, "\"440103190203204115\"")
                      .putProperty(PropertyMap.VALIDATION_TEXT_PROP, "请输入证件"))
              .addColumn(new ColumnBuilder("note", DataType.TEXT))
              .toTable(database);
      table.addRow("310104198503274610", "gone");
      table.addRow("11010519491231002X", "stays");
      table.addRow("12011319760508111X", "gone, too");
      List<Row> rows = new ArrayList<>();
      table.forEach(rows::add);
      table.deleteRow(rows.get(0));
      table.deleteRow(rows.get(2));
    }

    Recorded read = Recorded.of(EXTRACTOR, TYPE, Files.readAllBytes(file));

    assertThat(read.text("/part:deleted/part:runs"))
        .contains("310104198503274610", "12011319760508111X")
        .doesNotContain("11010519491231002X");
    assertThat(read.text("/part:attributes")).contains("c_2021", "440103190203204115", "请输入证件");
  }

  @Test
  void survivesDamage() throws Exception {
    Random random = new Random(Long.getLong("inshore.seed", 41L));
    byte[] whole = database(Database.FileFormat.V2003);
    for (int round = 0; round < 60; round++) {
      byte[] bytes = whole.clone();
      for (int i = 0; i < 1 + 20 * round; i++) {
        bytes[20 + random.nextInt(bytes.length - 20)] = (byte) random.nextInt();
      }
      try {
        Recorded.of(EXTRACTOR, TYPE, bytes);
        Recorded.of(EXTRACTOR, TYPE, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      } catch (ScanException e) {
        assertThat(e.wording().zh()).isNotBlank();
      }
    }
  }
}
