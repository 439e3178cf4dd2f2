package org.inshore.scanners.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetParserTest {
  private static Target parse(String target) throws ScanException {
    return TargetParser.parse(target, "db");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "postgresql://reader@db1:5432/core jdbc:postgresql://db1:5432/core reader core db1",
        "postgres://reader@db1/core jdbc:postgresql://db1/core reader core db1",
        "POSTGRESQL://reader@db1/core jdbc:postgresql://db1/core reader core db1",
        "postgresql://db1,db2:5433/core jdbc:postgresql://db1,db2:5433/core - core db1|db2",
        "postgresql://r@[2001:db8::1]:5432/c jdbc:postgresql://[2001:db8::1]:5432/c r c 2001:db8::1",
        "postgresql://r@/c jdbc:postgresql://localhost/c r c localhost",
        "postgresql://r%40corp@db1/c%20d jdbc:postgresql://db1/c%20d r@corp 'c d' db1",
        "jdbc:postgresql:core jdbc:postgresql://localhost/core - core localhost",
        "jdbc:postgresql://db1/core?user=reader jdbc:postgresql://db1/core reader core db1",
        "mysql://reader@db1:3306 jdbc:mysql://db1:3306/ reader - db1",
        "mariadb://reader@db1/crm jdbc:mysql://db1/crm reader crm db1",
        "jdbc:mysql://db1/crm jdbc:mysql://db1/crm - crm db1",
        "jdbc:mariadb://db1:3307/客户 jdbc:mysql://db1:3307/%E5%AE%A2%E6%88%B7 - 客户 db1",
        "mysql://r@数据库.example/d jdbc:mysql://数据库.example/d r d 数据库.example",
      })
  void readsKnownForms(String target, String url, String user, String database, String hosts)
      throws ScanException {
    Target parsed = parse(target);
    assertThat(parsed.url()).isEqualTo(url);
    assertThat(parsed.user() == null ? "-" : parsed.user()).isEqualTo(user);
    assertThat(parsed.database() == null ? "-" : parsed.database()).isEqualTo(database);
    assertThat(String.join("|", parsed.hosts())).isEqualTo(hosts);
  }

  @Test
  void keepsHarmlessProperties() throws ScanException {
    assertThat(parse("postgresql://r@h/d?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem"))
        .satisfies(target -> assertThat(target.properties()).hasSize(2))
        .satisfies(
            target -> assertThat(target.properties()).containsEntry("sslrootcert", "/etc/ca.pem"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://reader:Geheim1@db1/core",
        "postgresql://reader:@db1/core?x=Geheim1",
        "postgresql://reader:Geheim1/x@db1/core",
        "postgresql://reader:1/Geheim1@db1/core",
        "postgresql://reader:1?Geheim1@db1/core",
        "postgresql://reader@db1/core?password=Geheim1",
        "postgresql://reader@db1/core?PassWord=Geheim1",
        "postgresql://reader@db1/core?pass%77ord=Geheim1",
        "mysql://reader:Geheim1@db1",
        "jdbc:mysql://reader:Geheim1@db1/crm",
        "jdbc:mysql://db1/crm?password=Geheim1",
        "jdbc:oracle:thin:scott/Geheim1@//db1:1521/x",
        "jdbc:sqlserver://db1;databaseName=x;password=Geheim1",
        "jdbc:dm://reader:Geheim1@db1:5236",
      })
  void refusesPasswordsAndDoesNotRepeatThem(String target) {
    ScanException e = catchThrowableOfType(ScanException.class, () -> parse(target));
    assertThat(e.category()).isEqualTo(Category.CONFIGURATION);
    assertThat(e.wording().en() + e.wording().zh() + e).doesNotContain("Geheim1");
    assertThat(e.wording().en()).contains("env:NAME");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://h/d?allowLoadLocalInfile=true",
        "jdbc:mysql://h/d?ALLOWLOADLOCALINFILE=true",
        "jdbc:mysql://h/d?autoDeserialize=true",
        "jdbc:mysql://h/d?queryInterceptors=a.B",
        "jdbc:postgresql://h/d?socketFactory=a.B",
        "jdbc:postgresql://h/d?options=-c%20default_transaction_read_only=off",
        "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'x'",
      })
  void refusesDangerousProperties(String target) {
    ScanException e = catchThrowableOfType(ScanException.class, () -> parse(target));
    assertThat(e.category()).isEqualTo(Category.CONFIGURATION);
    assertThat(e.wording().en()).contains("may not be set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://r@db1:99999/core",
        "postgresql://r@db1:x/core",
        "postgresql://r@2001:db8::1/core",
        "postgresql://r@[2001:db8::1/core",
        "postgresql://r@a b/core",
        "postgresql://r@h/a/b",
        "postgresql:core",
        "mysql:x",
        "jdbc:mysql:loadbalance://h/d",
        "jdbc:mysql://(host=h,port=1)/d",
        "jdbc:",
        "jdbc:x",
        "ftp://h",
        "postgresql://r%ZZ@h/d",
      })
  void refusesOtherForms(String target) {
    ScanException e = catchThrowableOfType(ScanException.class, () -> parse(target));
    assertThat(e).isNotNull();
    assertThat(e.category()).isEqualTo(Category.CONFIGURATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "jdbc:oracle:thin:@//db1:1521/svc db1",
        "jdbc:oracle:thin:@db1:1521:sid db1",
        "jdbc:oracle:thin:@(description=(address=(host=db1)(port=1))(address=(host=db2)(port=1))) db1|db2",
        "jdbc:oracle:thin:@tnsname tnsname",
        "jdbc:sqlserver://db1\\\\inst:1433;databaseName=x db1",
        "jdbc:dm://db1:5236/x db1",
        "jdbc:opengauss://db1:5432,db2:5432,db3/x db1|db2|db3",
        "jdbc:sqlite:/data/x.db localhost",
        "jdbc:unknown:x ''",
      })
  void findsHostsInOtherUrls(String target, String hosts) throws ScanException {
    assertThat(String.join("|", parse(target).hosts())).isEqualTo(hosts);
    assertThat(parse(target).url()).isEqualTo(target);
  }

  @Test
  void knowsItsTargets() {
    assertThat(TargetParser.handles("postgres://h/d")).isTrue();
    assertThat(TargetParser.handles("JDBC:anything")).isTrue();
    assertThat(TargetParser.handles("/var/postgresql://x")).isFalse();
    assertThat(TargetParser.handles("s3://bucket")).isFalse();
  }
}
