package org.inshore.core.person.rowkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestRecordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "测试用户",
        "王测试",
        "压测3号",
        "测试一",
        "test",
        "Test_User01",
        "foo",
        "demo 7",
        "示例：张三",
        "【样例】李四",
        "例:王五",
        "填写示例"
      })
  void whatIsCalledSoIsTestData(String name) {
    assertThat(of("客户姓名", name)).containsExactly(2);
    assertThat(of("real_name", name)).containsExactly(2);
    assertThat(of("备注", name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "张伟",
        "示例测试技术有限公司",
        "软件测试部",
        "Testa Rossi",
        "Foong Mei",
        "测测",
        "Demodocus",
        "",
        "例行",
        "张例",
        "示例银行"
      })
  void whatIsCalledOtherwiseIsNot(String name) {
    assertThat(of("客户名称", name)).isEmpty();
  }

  private static long[] of(String heading, String name) {
    Cells cells = new Cells();
    for (String each : List.of("李静", name, "王强")) {
      cells.row(cells.rows() + 1);
      cells.cell(each);
    }
    RowKeys keys =
        TestRecords.of(
            new Content.Rows(
                Location.of("s"),
                List.of(new Content.Column(heading, null, null)),
                Content.Naming.COLUMN,
                cells));
    return Arrays.copyOf(keys.rows(), keys.rows().length);
  }
}
