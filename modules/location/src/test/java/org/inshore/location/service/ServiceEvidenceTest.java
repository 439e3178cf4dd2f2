package org.inshore.location.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.inshore.location.Given;
import org.inshore.location.address.AddressDatabases;
import org.inshore.location.site.SiteRegister;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Evidence.Kind;
import org.inshore.spi.source.Evidence.Strength;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.spi.source.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceEvidenceTest {
  private static final SiteRegister REGISTER =
      Given.register(
          Given.site(
              "hk-1",
              "hk-1",
              "HK",
              LocalDate.of(2026, 1, 1),
              null,
              null,
              List.of("10.52.0.0/16"),
              List.of("*.hk.bank.example")));

  @ParameterizedTest
  @CsvSource({
    // A region decides, where the host is of its provider.
    "bucket.s3.amazonaws.com.cn, REGION, cn-north-1, DECIDES, CN, ONSHORE",
    // The global cloud has no such region: its name counts.
    "bucket.s3.amazonaws.com, REGION, cn-north-1, DECIDES, CN, OFFSHORE",
    "bucket.s3.amazonaws.com, REGION, ap-east-1, DECIDES, HK, OFFSHORE",
    "bucket.s3.amazonaws.com, REGION, ap-southeast-1, DECIDES, SG, OFFSHORE",
    "x.myhuaweicloud.com, REGION, ap-southeast-1, DECIDES, HK, OFFSHORE",
    "b.oss-accelerate.aliyuncs.com, REGION, cn-hongkong, DECIDES, HK, OFFSHORE",
    "bucket.s3.amazonaws.com.cn, REGION, mars-1, NONE, , UNKNOWN",
    "minio.bank.example, REGION, cn-north-1, NONE, , UNKNOWN",
    // All else is a hint.
    "db.example, TIME_ZONE, Asia/Shanghai, SUGGESTS, CN, UNKNOWN",
    "db.example, TIME_ZONE, Asia/Hong_Kong, SUGGESTS, HK, UNKNOWN",
    "db.example, TIME_ZONE, UTC, NONE, , UNKNOWN",
    "db.example, TIME_ZONE, CST, NONE, , UNKNOWN",
    "db.example, LOCALE, zh_CN.UTF-8, SUGGESTS, CN, UNKNOWN",
    "db.example, LOCALE, zh_HK.UTF-8, SUGGESTS, HK, UNKNOWN",
    "db.example, LOCALE, zh-Hant-TW, SUGGESTS, TW, UNKNOWN",
    "db.example, LOCALE, en_US.UTF-8, NONE, , UNKNOWN",
    "db.example, LOCALE, en_GB, NONE, , UNKNOWN",
    "db.example, LOCALE, C.UTF-8, NONE, , UNKNOWN",
    "db.example, HOST_NAME, ip-10-0-0-1.ap-east-1.compute.internal, SUGGESTS, HK, UNKNOWN",
    "db.example, HOST_NAME, ip-10-0-0-1.cn-north-1.compute.internal, SUGGESTS, CN, UNKNOWN",
    "db.example, HOST_NAME, db2.hk.bank.example, SUGGESTS, HK, UNKNOWN",
    "db.example, HOST_NAME, hk-db-02, NONE, , UNKNOWN",
    "db.example, ADDRESS, 10.52.0.9, SUGGESTS, HK, UNKNOWN",
    "db.example, ADDRESS, 10.9.0.9, NONE, , UNKNOWN",
    "db.example, CERTIFICATE_NAME, *.oss-cn-hongkong.aliyuncs.com, SUGGESTS, HK, UNKNOWN",
    "db.example, CERTIFICATE_NAME, *.s3.ap-east-1.amazonaws.com, SUGGESTS, HK, UNKNOWN",
    "db.example, CERTIFICATE_NAME, www.bank.example, NONE, , UNKNOWN"
  })
  void isWorth(
      String host,
      ServiceStatement.Kind kind,
      String value,
      Strength strength,
      String place,
      Verdict verdict) {
    Residency residency = locate(Declaration.NONE, host, said(kind, value));

    Evidence evidence = evidence(residency);
    assertThat(evidence.strength()).isEqualTo(strength);
    assertThat(evidence.jurisdiction()).isEqualTo(place == null ? null : new Jurisdiction(place));
    assertThat(evidence.text().en()).contains(value);
    assertThat(evidence.text().zh()).contains(value);
    assertThat(residency.verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "TIME_ZONE, Asia/Hong_Kong, UNKNOWN, true",
    "LOCALE, zh_TW.UTF-8, UNKNOWN, true",
    "HOST_NAME, ip-10-0-0-1.ap-east-1.compute.internal, UNKNOWN, true",
    "ADDRESS, 10.52.0.9, UNKNOWN, true",
    "TIME_ZONE, Asia/Shanghai, ONSHORE, false",
    "TIME_ZONE, UTC, ONSHORE, false"
  })
  void anOffshoreHintDisputesADeclarationOfTheMainland(
      ServiceStatement.Kind kind, String value, Verdict verdict, boolean disputed) {
    Residency residency = locate(Given.declared("Shanghai", "CN"), "db.example", said(kind, value));

    assertThat(residency.verdict()).isEqualTo(verdict);
    assertThat(residency.disputed()).isEqualTo(disputed);
  }

  @Test
  void aHintAtTheMainlandDisputesNoOffshoreDeclaration() {
    Residency residency =
        locate(
            Given.declared("Hong Kong office", "HK"),
            "db.example",
            said(ServiceStatement.Kind.TIME_ZONE, "Asia/Shanghai"));

    assertThat(residency.verdict()).isEqualTo(Verdict.OFFSHORE);
    assertThat(residency.disputed()).isFalse();
  }

  @Test
  void aCertificateForSeveralPlacesSaysNothing() {
    List<ServiceStatement> names = new ArrayList<>();
    for (String name :
        List.of(
            "*.oss-cn-hangzhou.aliyuncs.com",
            "*.oss-cn-hongkong.aliyuncs.com",
            "a.example",
            "b.example",
            "c.example")) {
      names.addAll(said(ServiceStatement.Kind.CERTIFICATE_NAME, name));
    }
    Evidence evidence = evidence(locate(Declaration.NONE, "db.example", names));

    assertThat(evidence.strength()).isEqualTo(Strength.NONE);
    assertThat(evidence.text().en())
        .contains("names of several places")
        .doesNotContain("c.example");
  }

  @Test
  void aServiceThatCouldNotBeAskedIsSaid() {
    Residency residency =
        Given.resolver(REGISTER, AddressDatabases.NONE, null, null)
            .resolve(
                Declaration.NONE,
                List.of(Given.endpoint("db.example")),
                ServiceAnswer.failed(new Wording("拒绝", "refused")));

    assertThat(evidence(residency).text())
        .isEqualTo(
            new Wording("无法询问服务所在地：拒绝", "the service could not be asked where it is: refused"));
  }

  private static List<ServiceStatement> said(ServiceStatement.Kind kind, String value) {
    return List.of(new ServiceStatement(kind, value, new Wording("测试", "test")));
  }

  private static Residency locate(
      Declaration declared, String host, List<ServiceStatement> statements) {
    return Given.resolver(REGISTER, AddressDatabases.NONE, null, null)
        .resolve(declared, List.of(Given.endpoint(host)), new ServiceAnswer(statements, null));
  }

  private static Evidence evidence(Residency residency) {
    return residency.evidence().stream()
        .filter(each -> each.kind() == Kind.SERVICE)
        .findFirst()
        .orElseThrow();
  }
}
