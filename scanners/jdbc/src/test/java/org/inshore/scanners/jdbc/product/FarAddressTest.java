package org.inshore.scanners.jdbc.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.mysql.TableOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FarAddressTest {
  private static final String SECRET = "s3cret";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '"',
      value = {
        "host=db.example port=6432 user=u password=s3cret dbname=core|db.example|6432|core",
        "host = 'db.example' password = 's3cret'|db.example|5432|-",
        "password='s3cret host=evil' host=db.example|db.example|5432|-",
        "password='s3\\'cret host=evil' host=db.example|db.example|5432|-",
        "password=s3cret\\ host=evil host=db.example|db.example|5432|-",
        "hostaddr=10.0.0.1 host=db.example|10.0.0.1|5432|-",
        "dbname=core|localhost|5432|core",
        "host=/run/postgresql|localhost|5432|-",
        "host='x password=s3cret|-|0|-",
        "service=other password=s3cret|-|0|-",
        "user=u s3cret|-|0|-",
        "dbname='postgresql://u:s3cret@h/d' host=db.example|db.example|5432|-",
        "postgresql://u:s3cret@db.example:6432/core?sslmode=require|db.example|6432|core",
        "postgres://db.example|db.example|5432|-",
        "postgresql://u:s3cret@[2001:db8::1]:6432/core|2001:db8::1|6432|core",
        "postgresql://u:s3@cret@db.example/core|-|0|-",
        "postgresql://u:s3/cret@db.example/core|-|0|-",
        "postgresql://u:s3cret|-|0|-",
      })
  void readsConnectionStrings(String text, @Nullable String host, int port, @Nullable String name) {
    assertThat(FarAddress.ofConnectionString(text))
        .containsExactly(new FarAddress(host, port, name));
  }

  @Test
  void readsSeveralHosts() {
    List<FarAddress> both =
        List.of(new FarAddress("a.example", 1, "d"), new FarAddress("b.example", 2, "d"));

    assertThat(FarAddress.ofConnectionString("host=a.example,b.example port=1,2 dbname=d"))
        .isEqualTo(both);
    assertThat(FarAddress.ofConnectionString("postgresql://u:p@a.example:1,b.example:2/d"))
        .isEqualTo(both);
    assertThat(FarAddress.ofConnectionString("host=a.example,b.example port=7"))
        .extracting(FarAddress::port)
        .containsExactly(7, 7);
  }

  @Test
  void readsOptionsOfForeignServers() {
    assertThat(FarAddress.ofOptions(Map.of("host", "DB.example", "port", "1", "dbname", "d")))
        .isEqualTo(new FarAddress("db.example", 1, "d"));
    assertThat(FarAddress.ofOptions(Map.of("dbserver", "//ora.example:1521/ORCL")))
        .isEqualTo(new FarAddress("ora.example", 1521, null));
    assertThat(FarAddress.ofOptions(Map.of("servername", "ms.example", "database", "d")))
        .isEqualTo(new FarAddress("ms.example", 0, "d"));
    assertThat(FarAddress.ofOptions(Map.of("url", "jdbc:mysql://my.example:3307/d?user=u")))
        .isEqualTo(new FarAddress("my.example", 3307, "d"));
    assertThat(FarAddress.ofOptions(Map.of("dbname", "d"))).isEqualTo(new FarAddress(null, 0, "d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://u:s3cret@db.example:3307/d/t",
        "mysql://u:s3cret@db.example/d/t",
        "mysql://u:s3cret@x@db.example/d/t",
        "mysql://u:x@s3cret@db.example/d/t",
        "mysql://u:x/s3cret@db.example/d/t",
        "mysql://u:s3cret",
        "mysql://u:x#s3cret@db.example/d/t",
        "jdbc:oracle:thin:u/s3cret@db.example:1521/d",
        "host=a password=s3cret",
        "'s3cret",
        "s3cret"
      })
  void takesNoPasswordForAnythingElse(String text) {
    assertThat(FarAddress.ofUrl(text).toString()).doesNotContain(SECRET);
    assertThat(FarAddress.ofConnectionString(text).toString()).doesNotContain(SECRET);
    String create = "create table t (i int) engine=federated connection='" + text + "'";
    assertThat(TableOptions.farEnds(create, Map.of()).toString()).doesNotContain(SECRET);
  }

  @Test
  void readsWhereATableIsByItsStatement() {
    Map<String, FarAddress> servers = Map.of("fs", new FarAddress("sg.example", 3306, "shop"));
    String columns =
        "CREATE TABLE `t` (\n `i` int COMMENT 'CONNECTION=''mysql://u:p@evil.example/d/t''',\n"
            + " `CONNECTION=` int DEFAULT '1'\n) ENGINE=FEDERATED DEFAULT CHARSET=utf8mb4 ";

    assertThat(
            TableOptions.farEnds(
                columns + "COMMENT='客户' CONNECTION='mysql://u:s3cret@hk.example/d/t'", servers))
        .containsExactly(new FarAddress("hk.example", 3306, "d.t"));
    assertThat(TableOptions.farEnds(columns + "CONNECTION='fs/orders'", servers))
        .containsExactly(new FarAddress("sg.example", 3306, "shop.orders"));
    assertThat(TableOptions.farEnds(columns + "CONNECTION='fs'", servers))
        .containsExactly(new FarAddress("sg.example", 3306, "shop"));
    assertThat(TableOptions.farEnds(columns, servers)).isEmpty();
    assertThat(
            TableOptions.farEnds(
                "CREATE TABLE `t` (`i` int) ENGINE=SPIDER COMMENT='wrapper \"mysql\"'\n"
                    + " PARTITION BY RANGE (`i`) (PARTITION `a` VALUES LESS THAN (5) COMMENT ="
                    + " 'srv \"fs\", table \"orders\"' ENGINE = SPIDER, PARTITION `b` VALUES LESS"
                    + " THAN (9) COMMENT = 'host \"hk.example\", port \"3307\", user \"u\","
                    + " password \"s3cret\", database \"d\"' ENGINE = SPIDER)",
                servers))
        .containsExactly(
            new FarAddress("sg.example", 3306, "shop.orders"),
            new FarAddress("hk.example", 3307, "d"));
  }
}
