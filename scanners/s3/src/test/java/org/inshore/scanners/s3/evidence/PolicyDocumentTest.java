package org.inshore.scanners.s3.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies in the forms of the providers, and what must not be taken for one. */
final class PolicyDocumentTest {

  private static PolicyStatement only(String statement) {
    List<PolicyStatement> all =
        PolicyDocument.read("{\"Version\":\"1\",\"Statement\":[" + statement + "]}", "b");
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}
        """,
        """
        {"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::1:root","*"]},"Action":["s3:*"],
         "Resource":["arn:aws-cn:s3:::b/public/*","arn:aws-cn:s3:::b"]}
        """,
        """
        {"Effect":"Allow","NotPrincipal":{"AWS":"arn:aws:iam::1:root"},"Action":"s3:Get*",
         "Resource":"*"}
        """,
        """
        {"Effect":"Allow","Principal":["*"],"Action":["oss:GetObject"],
         "Resource":["acs:oss:*:1234:b/public/*"]}
        """,
        """
        {"effect":"allow","principal":{"qcs":["qcs::cam::anyone:anyone"]},
         "action":["name/cos:GetObject"],"resource":["qcs::cos:ap-guangzhou:uid/1:b/public/*"]}
        """,
        """
        {"Effect":"Allow","Principal":{"ID":["*"]},"Action":["GetObject"],"Resource":["b/public/*"]}
        """,
        """
        {"Effect":"Allow","Principal":"*","NotAction":"s3:PutObject","NotResource":"arn:aws:s3:::b/private/*"}
        """,
        """
        {"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::*/*",
         "Condition":{"Bool":{"aws:SecureTransport":"true"},"StringLike":{"aws:Referer":"https://x/*"}}}
        """,
        """
        {"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/p*",
         "Condition":{"IpAddress":{"aws:SourceIp":["10.0.0.0/8","0.0.0.0/0"]}}}
        """,
        """
        {"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*",
         "Condition":{"NotIpAddress":{"aws:SourceIp":"192.0.2.0/24"}}}
        """
      })
  void isOpenToEverybody(String statement) {
    PolicyStatement read = only(statement);
    assertThat(read.allows()).isTrue();
    assertThat(read.everyone()).isTrue();
    assertThat(read.isOfReading()).isTrue();
    assertThat(read.isOf("public/2026:名单.csv")).isTrue();
    assertThat(read.isLimited()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Principal\":{\"AWS\":\"arn:aws:iam::1:root\"},\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/*\"",
        "\"Principal\":\"*\",\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::b/*\"",
        "\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/other/*\"",
        "\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::another/*\"",
        "\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b\"",
        "\"Principal\":\"*\",\"NotAction\":\"s3:Get*\",\"Resource\":\"arn:aws:s3:::b/*\"",
        "\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"NotResource\":\"arn:aws:s3:::b/public/*\""
      })
  void isNotOpenToEverybody(String statement) {
    PolicyStatement read = only("{\"Effect\":\"Allow\"," + statement + "}");
    assertThat(read.everyone() && read.isOfReading() && read.isOf("public/a.csv")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IpAddress|aws:SourceIp|10.0.0.0/8",
        "StringEquals|aws:SourceVpce|vpce-1",
        "StringEquals|aws:PrincipalOrgID|o-1",
        "IpAddress|acs:SourceIp|10.0.0.0/8",
        "ip_equal|qcs:ip|10.0.0.0/8",
        "StringEquals|acs:SourceVpc|vpc-1"
      })
  void isLimited(String operator, String name, String value) {
    PolicyStatement read =
        only(
            ("{'Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*',"
                    + "'Condition':{'%s':{'%s':'%s'}}}")
                .formatted(operator, name, value)
                .replace('\'', '"'));
    assertThat(read.isLimited()).isTrue();
  }

  @Test
  void hostileTextIsNoPolicy() {
    for (String text :
        new String[] {
          "",
          "{",
          "[]",
          "1",
          "[".repeat(100_000),
          "{\"Statement\":" + "[".repeat(40) + "]".repeat(40) + "}"
        }) {
      assertThatThrownBy(() -> PolicyDocument.read(text, "b"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(PolicyDocument.read("{}", "b")).isEmpty();
  }

  @Test
  void wildcardsFitInTime() {
    String pattern = "*a".repeat(500) + "b";
    assertThat(Patterns.fits(pattern, "a".repeat(1000))).isFalse();
    assertThat(Patterns.fits("a?c*", "abcdef")).isTrue();
    assertThat(Patterns.fits("a?c", "ac")).isFalse();
  }
}
