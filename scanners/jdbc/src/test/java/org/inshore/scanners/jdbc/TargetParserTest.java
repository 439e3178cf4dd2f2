package org.inshore.scanners.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.product.Target;
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
        "jdbc:mysql://h/d?useConfigs=maxPerformance",
        "jdbc:mysql://h/d?%75seConfigs=maxPerformance",
        "jdbc:mysql://h/d?serverRSAPublicKeyFile=/etc/passwd",
        "mysql://h/d?socksProxyHost=other.example",
        "mysql://h/d?dnsSrv=true",
        "jdbc:mariadb://h/d?sslMode=VERIFY_CA&sessionVariables=x",
        "jdbc:sqlite:/x.db?enable_load_extension=true",
        "jdbc:sqlite:/x.db?open_mode=6",
        "jdbc:opengauss://h:5432/d?socketFactory=a.B",
        "jdbc:kingbase8://h/d?loggerFile=/tmp/x",
        "jdbc:sqlserver://h;socketFactoryClass=a.B",
        "jdbc:sqlserver://h;encrypt=true;failoverPartner=other.example",
        "jdbc:sqlserver://;serverName=other.example",
        "jdbc:db2://h:50000/d:clientRerouteServerListJNDIName=ldap_x;",
        "jdbc:dm://h:5236?logDir=/tmp",
        "jdbc:derby:/x;create=true",
        "jdbc:unknown://h/d?x=1",
        "jdbc:unknown:x;y=1",
        "jdbc:oracle:thin:@//h:1521/x?TNS_ADMIN=/tmp",
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
        "jdbc:mysql://address=(host=h)(port=1)(useConfigs=x)/d",
        "jdbc:mysql://h1,(host=h2,useConfigs=x)/d",
        "jdbc:mysql://[(host=h,useConfigs=x)]/d",
        "jdbc:mysql:replication://h1,h2/d",
        "jdbc:mysql+srv://h/d",
        "jdbc:mysql+srv:loadbalance://h/d",
        "mysql://r@h1,r@h2/d",
        "jdbc:p6spy:mysql://h/d?allowLoadLocalInfile=true",
        "jdbc:sqlite:",
        "jdbc:sqlite::memory:",
        "jdbc:sqlite::resource:http://other.example/x.db",
        "jdbc:sqlite:file:/x.db?vfs=x",
        "jdbc:sqlite:FILE:/x.db",
        "jdbc:h2:zip:/x.zip!/d",
        "jdbc:h2:split:x:/d",
        "jdbc:hsqldb:res:x",
        "jdbc:duckdb:md:x",
        "jdbc:oracle:oci:@x",
        "jdbc:oracle:thin:@ldap://other.example:389/x",
        "jdbc:oracle:thin:@https://other.example/x",
        "jdbc:oracle:thin:@config-file:///x",
        "jdbc:oracle:thin:@(address=(protocol=beq)(program=/bin/sh))",
        "jdbc:oracle:thin:@(description=(address=(protocol=ipc)(host=h)))",
        "jdbc:oracle:thin:@(description=(source_route=on)(address=(host=h)))",
        "jdbc:oracle:thin:@(description=(address=(host=h))",
        "jdbc:sqlserver://h;databaseName={a;b}=c",
        "jdbc:opengauss://h/d?sslmode=a%26socketFactory%3Db",
        "jdbc:unknown:a:b:c",
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
        "jdbc:sqlserver://db1:1433;encrypt=true;trustServerCertificate=false db1",
        "jdbc:db2://db1:50000/x:sslConnection=true;loginTimeout=5; db1",
        "jdbc:oracle:thin:@tcps://db1:2484/svc.example db1",
        "jdbc:h2:tcp://db1:9092/x db1",
        "jdbc:h2:mem:x localhost",
        "jdbc:sybase:Tds:db1:5000/x db1",
        "jdbc:unknown:x ''",
      })
  void findsHostsInOtherUrls(String target, String hosts) throws ScanException {
    assertThat(String.join("|", parse(target).hosts())).isEqualTo(hosts);
    assertThat(parse(target).url()).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://other.example/x",
        "file://other.example/x",
        "FILE://other.example/x",
        "jar:http:/x",
        "ldap:x",
        " https://other.example/x",
      })
  void takesNoFileOfAnotherMachine(String value) {
    String key = "mysql://r@h/d?trustCertificateKeyStoreUrl=";
    ScanException e =
        catchThrowableOfType(
            ScanException.class,
            () -> parse(key + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    assertThat(e.wording().en())
        .contains("trustCertificateKeyStoreUrl")
        .contains("this machine")
        .doesNotContain("other.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:/etc/trust.p12", "file:///etc/trust.p12", "/etc/trust.p12"})
  void takesFilesOfThisMachine(String value) throws ScanException {
    assertThat(parse("mysql://r@h/d?trustCertificateKeyStoreUrl=" + value).properties())
        .containsEntry("trustCertificateKeyStoreUrl", value);
  }

  @Test
  void namesPropertiesAsTheirDriverDoes() throws ScanException {
    assertThat(parse("postgresql://r@h/d?SSLMODE=verify-full&%73slrootcert=/x").properties())
        .containsOnly(Map.entry("sslmode", "verify-full"), Map.entry("sslrootcert", "/x"));
  }

  @Test
  void showsTheAllowedNamesAndNoPieceOfAPassword() {
    ScanException named =
        catchThrowableOfType(ScanException.class, () -> parse("mysql://r@h/d?useConfigs=Geheim1"));
    assertThat(named.wording().en())
        .contains("useConfigs")
        .contains("trustCertificateKeyStoreUrl")
        .doesNotContain("Geheim1");
    for (String target :
        List.of("mysql://r@h/d?x&Geheim1", "mysql://r@h/d?Geheim1", "jdbc:dm://h?Geheim1")) {
      ScanException e = catchThrowableOfType(ScanException.class, () -> parse(target));
      assertThat(e.wording().en() + e.wording().zh()).doesNotContain("Geheim1");
    }
  }

  @Test
  void knowsItsTargets() {
    assertThat(TargetParser.handles("postgres://h/d")).isTrue();
    assertThat(TargetParser.handles("JDBC:anything")).isTrue();
    assertThat(TargetParser.handles("/var/postgresql://x")).isFalse();
    assertThat(TargetParser.handles("s3://bucket")).isFalse();
  }
}
