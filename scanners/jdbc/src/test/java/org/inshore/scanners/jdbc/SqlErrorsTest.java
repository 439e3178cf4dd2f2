package org.inshore.scanners.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.inshore.scanners.jdbc.mysql.MysqlProduct;
import org.inshore.scanners.jdbc.product.SqlErrors;
import org.inshore.scanners.jdbc.product.Target;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlErrorsTest {
  private static final String VALUE = "6222000000000000";
  private static final Target TARGET =
      new Target(
          new MysqlProduct(),
          "jdbc:mysql://h/",
          List.of(new Target.Server("h", 3306)),
          null,
          "d",
          Map.of());

  @ParameterizedTest
  @CsvSource({
    "28P01, 0, ACCESS_DENIED",
    "28000, 1045, ACCESS_DENIED",
    "42000, 1044, ACCESS_DENIED",
    "08004, 0, ACCESS_DENIED",
    "42501, 0, ACCESS_DENIED",
    "28000, 0, ACCESS_DENIED",
    "08004, 1040, UNREACHABLE",
    "53300, 0, UNREACHABLE",
    "57P03, 0, UNREACHABLE",
    "08001, 0, UNREACHABLE",
    "3D000, 0, CONFIGURATION",
    "08P01, 0, CONFIGURATION",
    "42000, 1049, CONFIGURATION",
  })
  void tellsWhoMustActOnConnecting(String state, int code, Category category) {
    check(SqlErrors.connecting(new SQLException(VALUE, state, code), TARGET), category, state);
  }

  @ParameterizedTest
  @CsvSource({
    "42501, 0, ACCESS_DENIED",
    "42000, 1142, ACCESS_DENIED",
    "42000, 1143, ACCESS_DENIED",
    "57014, 0, LIMIT_EXCEEDED",
    "HY000, 3024, LIMIT_EXCEEDED",
    "70100, 1969, LIMIT_EXCEEDED",
    "55P03, 0, LIMIT_EXCEEDED",
    "HY000, 1205, LIMIT_EXCEEDED",
    "40001, 0, UNREADABLE",
    "42P01, 0, UNREADABLE",
    "42S02, 1146, UNREADABLE",
    "25006, 0, UNREADABLE",
    "55000, 0, UNREADABLE",
    "XX001, 0, UNREADABLE",
    "08S01, 0, UNREACHABLE",
    "57P01, 0, UNREACHABLE",
    "HV00N, 0, UNREACHABLE",
    "HY000, 1429, UNREACHABLE",
    "HY000, 1356, UNREADABLE",
  })
  void tellsWhoMustActOnReading(String state, int code, Category category) {
    check(SqlErrors.reading(new SQLException(VALUE, state, code), "db › t"), category, state);
  }

  @Test
  void looksAtCauses() {
    assertThat(connecting(new UnknownHostException(VALUE))).contains("unknown host");
    assertThat(connecting(new ConnectException(VALUE))).contains("nothing answers");
    assertThat(connecting(new SocketTimeoutException(VALUE))).contains("no answer in time");
    assertThat(connecting(new SSLHandshakeException(VALUE))).contains("TLS");
    assertThat(connecting(new FileNotFoundException(VALUE))).contains("sslrootcert");
    assertThat(connecting(new CertificateException(VALUE))).contains("sslrootcert");
  }

  /** What the remedy is differs, though each is an account that is not let in. */
  @ParameterizedTest
  @CsvSource({
    "28P01, 0, user and password",
    "28000, 1045, user and password",
    "28000, 0, pg_hba.conf",
    "42501, 0, GRANT CONNECT",
    "42000, 1044, GRANT CONNECT",
  })
  void namesTheRemedyOfWhomItDoesNotLetIn(String state, int code, String remedy) {
    ScanException e = SqlErrors.connecting(new SQLException(VALUE, state, code), TARGET);
    assertThat(e.wording().en()).contains(remedy);
  }

  /** The driver of PostgreSQL tells these by its text alone. */
  @ParameterizedTest
  @CsvSource({
    "08004, The server does not support SSL.",
    "08006, The hostname h could not be verified by hostnameverifier X.",
  })
  void tellsTlsFromAServerThatDoesNotAnswer(String state, String text) {
    ScanException e = SqlErrors.connecting(new SQLException(text, state), TARGET);
    assertThat(e.wording().en()).contains("TLS");
    assertThat(e.category()).isEqualTo(Category.UNREACHABLE);
  }

  @Test
  void doesNotTrustTheState() {
    ScanException e = SqlErrors.reading(new SQLException("x", VALUE + "'\n"), "t");
    assertThat(e.wording().en()).doesNotContain(VALUE);
    assertThat(SqlErrors.reading(new SQLException("x"), "t").category())
        .isEqualTo(Category.UNREADABLE);
  }

  private static String connecting(Exception cause) {
    ScanException e = SqlErrors.connecting(new SQLException(VALUE, "08001", cause), TARGET);
    check(e, Category.UNREACHABLE, "");
    return e.wording().en();
  }

  private static void check(ScanException e, Category category, String state) {
    assertThat(e.category()).isEqualTo(category);
    assertThat(e.wording().en()).contains(state);
    assertThat(e.wording().en() + e.wording().zh() + e + e.getCause()).doesNotContain(VALUE);
  }
}
