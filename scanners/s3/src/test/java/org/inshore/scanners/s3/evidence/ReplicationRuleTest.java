package org.inshore.scanners.s3.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules in the forms of the providers. */
final class ReplicationRuleTest {

  private static List<ReplicationRule> rules(String xml) {
    return ReplicationRule.of(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsAmazons() {
    assertThat(
            rules(
                """
                <ReplicationConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
                <Role>arn:aws:iam::1:role/r</Role>
                <Rule><ID>a</ID><Status>Enabled</Status><Filter><Prefix>crm/</Prefix></Filter>
                <Destination><Bucket>arn:aws:s3:::copy</Bucket></Destination></Rule>
                <Rule><Status>Disabled</Status><Prefix></Prefix>
                <Destination><Bucket>arn:aws-cn:s3:::other.copy</Bucket></Destination></Rule>
                <Rule><Status>Enabled</Status>
                <Filter><And><Prefix>x/</Prefix><Tag><Key>k</Key><Value>v</Value></Tag></And></Filter>
                <Destination><Bucket>arn:aws:s3:::third</Bucket></Destination></Rule>
                </ReplicationConfiguration>
                """))
        .containsExactly(
            new ReplicationRule(true, "crm/", "copy", null),
            new ReplicationRule(false, "", "other.copy", null),
            new ReplicationRule(true, "x/", "third", null));
  }

  @Test
  void readsAlibabas() {
    assertThat(
            rules(
                """
                <ReplicationConfiguration><Rule><ID>r</ID>
                <PrefixSet><Prefix>a/</Prefix><Prefix>b/</Prefix></PrefixSet>
                <Destination><Bucket>copy</Bucket><Location>oss-us-west-1</Location></Destination>
                <Status>doing</Status></Rule></ReplicationConfiguration>
                """))
        .containsExactly(new ReplicationRule(true, "", "copy", "oss-us-west-1"));
  }

  @Test
  void readsTencents() {
    assertThat(
            rules(
                """
                <ReplicationConfiguration><Role>qcs::cam::uin/1:uin/1</Role>
                <Rule><Status>Enabled</Status><Prefix>a</Prefix><Destination>
                <Bucket>qcs::cos:ap-singapore::copy-1250000000</Bucket></Destination></Rule>
                </ReplicationConfiguration>
                """))
        .containsExactly(new ReplicationRule(true, "a", "copy-1250000000", "ap-singapore"));
  }

  @Test
  void readsNothingOutOfWhatIsNone() {
    assertThat(rules("{}")).isEmpty();
    assertThat(rules("<a/>")).isEmpty();
    assertThat(rules("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:/etc/passwd\">]><a>&x;</a>")).isEmpty();
  }
}
