package org.inshore.scanners.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.testkit.store.ObjectStub;
import org.inshore.testkit.store.StubAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a bucket is, where its objects go, and who may read them. */
final class BucketEvidenceTest {
  private static final String TARGET = "s3://ledger/";
  private static final String PUBLIC =
      """
      {"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject",
      "Resource":"arn:aws:s3:::ledger/open/*"}]}
      """;

  private ObjectStub stub;

  @BeforeEach
  void start() throws Exception {
    stub = ObjectStub.start("ledger");
    for (String key : List.of("open/a.txt", "closed/b.txt")) {
      stub.put(key, key.getBytes(StandardCharsets.UTF_8));
    }
    for (String each :
        List.of("publicAccessBlock", "policy", "ownershipControls", "replication", "website")) {
      stub.set(each, StubAnswer.error(404, "NoSuchConfiguration", ""));
    }
    stub.set("accelerate", StubAnswer.of(200, "<AccelerateConfiguration/>"));
    stub.set("acl", acl(""));
    stub.set("versioning", StubAnswer.of(200, "<VersioningConfiguration/>"));
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  private static StubAnswer acl(String grants) {
    return StubAnswer.of(
        200,
        "<AccessControlPolicy xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + "<Owner><ID>o</ID></Owner><AccessControlList>"
            + grants
            + "</AccessControlList></AccessControlPolicy>");
  }

  private static String grant(String group) {
    return "<Grant><Grantee xsi:type=\"Group\"><URI>http://acs.amazonaws.com/groups/global/"
        + group
        + "</URI></Grantee><Permission>READ</Permission></Grant>";
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = Scans.anonymous(stub.endpoint());
    settings.put("service", "aws");
    settings.put("addressing", "path");
    return settings;
  }

  private Readers.Kind readers(Scans scans, String key) {
    Readers readers = scans.assets.get(key).readers();
    return readers == null ? Readers.Kind.NAMED : readers.kind();
  }

  @Test
  void aClosedBucketHasNoFlows() throws Exception {
    Scans scans = Scans.flows(TARGET, settings());
    assertThat(scans.flows).isEmpty();
    assertThat(scans.failures).isEmpty();
    assertThat(scans.skipped).containsOnlyKeys("GetObjectAcl");
    assertThat(readers(Scans.of(TARGET, settings()), "open/a.txt")).isEqualTo(Readers.Kind.NAMED);
  }

  @Test
  void theServiceTellsTheRegion() throws Exception {
    stub.set("location", StubAnswer.of(200, "<LocationConstraint>ap-east-1</LocationConstraint>"));
    assertThat(statements())
        .extracting(ServiceStatement::kind, ServiceStatement::value)
        .containsExactly(tuple(ServiceStatement.Kind.REGION, "ap-east-1"));
    stub.set("location", StubAnswer.of(200, "<LocationConstraint/>"));
    assertThat(statements()).extracting(ServiceStatement::value).containsExactly("us-east-1");
  }

  @Test
  void aHeaderTellsTheRegionWhereTheQuestionIsRefused() throws Exception {
    stub.set("location", StubAnswer.error(403, "AccessDenied", ""));
    stub.plan("", _ -> null);
    stub.plan("", _ -> StubAnswer.of(200, "").with("x-amz-bucket-region", "ap-southeast-1"));
    assertThat(statements()).extracting(ServiceStatement::value).containsExactly("ap-southeast-1");
  }

  private List<ServiceStatement> statements() throws Exception {
    try (Scanner scanner = Scans.open(TARGET, settings())) {
      return scanner.statements();
    }
  }

  /** Amazon's rule does not tell the region; the answer for the other bucket does. */
  @Test
  void replicationIsAFlowToWhereTheOtherBucketIs() throws Exception {
    stub.set(
        "replication",
        StubAnswer.of(
            200,
            """
            <ReplicationConfiguration><Role>r</Role>
            <Rule><ID>1</ID><Status>Enabled</Status><Filter><Prefix>open/</Prefix></Filter>
            <Destination><Bucket>arn:aws:s3:::copy</Bucket></Destination></Rule>
            <Rule><ID>2</ID><Status>Disabled</Status><Filter><Prefix></Prefix></Filter>
            <Destination><Bucket>arn:aws:s3:::never</Bucket></Destination></Rule>
            </ReplicationConfiguration>
            """));
    for (int i = 0; i < 20; i++) {
      stub.plan(
          "",
          request ->
              request.bucket().equals("copy")
                  ? StubAnswer.of(301, "").with("x-amz-bucket-region", "ap-east-1")
                  : null);
    }
    Scans scans = Scans.flows(TARGET, settings());
    assertThat(scans.flows).hasSize(1);
    Flow flow = scans.flows.getFirst();
    assertThat(flow.far().host()).isEqualTo("copy.s3.ap-east-1.amazonaws.com");
    assertThat(flow.farName()).isEqualTo("copy");
    assertThat(flow.kind()).isEqualTo(Flow.Kind.REPLICATION);
    assertThat(flow.direction()).isEqualTo(Flow.Direction.OUT);
    assertThat(flow.place().value("path")).isEqualTo("open");
    assertThat(flow.evidence().en()).contains("GetBucketReplication", "rule 1");
    assertThat(scans.skipped).containsKey("GetBucketReplication 2");
  }

  @Test
  void aPolicyForEverybodyIsPublicAccess() throws Exception {
    stub.set("policy", StubAnswer.of(200, PUBLIC));
    stub.set("website", StubAnswer.of(200, "<WebsiteConfiguration/>"));
    Scans flows = Scans.flows(TARGET, settings());
    assertThat(flows.flows)
        .extracting(Flow::kind)
        .containsExactly(Flow.Kind.PUBLIC_ACCESS, Flow.Kind.PUBLIC_ACCESS);
    assertThat(flows.flows.getFirst().place().value("path")).isEqualTo("open");
    assertThat(flows.flows.getFirst().evidence().en()).contains("statement 1");

    Scans scans = Scans.of(TARGET, settings());
    assertThat(readers(scans, "open/a.txt")).isEqualTo(Readers.Kind.INTERNET);
    assertThat(readers(scans, "closed/b.txt")).isEqualTo(Readers.Kind.NAMED);
  }

  @Test
  void whatIsBlockedIsNotPublic() throws Exception {
    stub.set("policy", StubAnswer.of(200, PUBLIC));
    stub.set("acl", acl(grant("AllUsers")));
    stub.set(
        "publicAccessBlock",
        StubAnswer.of(
            200,
            """
            <PublicAccessBlockConfiguration><IgnorePublicAcls>true</IgnorePublicAcls>
            <RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>
            """));
    assertThat(Scans.flows(TARGET, settings()).flows).isEmpty();
    assertThat(readers(Scans.of(TARGET, settings()), "open/a.txt")).isEqualTo(Readers.Kind.NAMED);
  }

  @Test
  void aDenialShutsOutAndAConditionLimits() throws Exception {
    String allow = PUBLIC.strip().replace("}]}", "},");
    stub.set(
        "policy",
        StubAnswer.of(
            200,
            allow
                + """
                {"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::ledger/*"}]}
                """));
    assertThat(readers(Scans.of(TARGET, settings()), "open/a.txt")).isEqualTo(Readers.Kind.NAMED);
    assertThat(Scans.flows(TARGET, settings()).flows).isEmpty();
    stub.set(
        "policy",
        StubAnswer.of(
            200,
            allow
                + """
                {"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::ledger/*",
                "Condition":{"NotIpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}]}
                """));
    Scans limited = Scans.of(TARGET, settings());
    assertThat(readers(limited, "open/a.txt")).isEqualTo(Readers.Kind.GROUP);
    assertThat(limited.assets.get("open/a.txt").readers().text().en()).contains("aws:sourceip");
  }

  /** At Amazon a bucket's list opens the names; at Alibaba Cloud the objects too. */
  @Test
  void anAccessListOpensNamesOrObjects() throws Exception {
    stub.set("acl", acl(grant("AllUsers")));
    Scans amazon = Scans.flows(TARGET, settings());
    assertThat(amazon.flows).extracting(Flow::kind).containsExactly(Flow.Kind.PUBLIC_ACCESS);
    assertThat(amazon.flows.getFirst().evidence().en()).contains("list the names");
    assertThat(readers(Scans.of(TARGET, settings()), "open/a.txt")).isEqualTo(Readers.Kind.NAMED);

    Map<String, Object> alibaba = settings();
    alibaba.put("service", "alibaba-oss");
    stub.set("acl", acl("<Grant>public-read</Grant>"));
    assertThat(readers(Scans.of(TARGET, alibaba), "closed/b.txt")).isEqualTo(Readers.Kind.INTERNET);
  }

  @Test
  void anObjectsOwnListIsAskedForOnRequest() throws Exception {
    Map<String, Object> settings = settings();
    settings.put("object-acls", true);
    stub.plan("closed/b.txt", _ -> acl(grant("AuthenticatedUsers")));
    stub.plan("open/a.txt", _ -> acl(""));
    Scans scans = Scans.of(TARGET, settings);
    assertThat(readers(scans, "closed/b.txt")).isEqualTo(Readers.Kind.CLOUD_ACCOUNTS);
    assertThat(readers(scans, "open/a.txt")).isEqualTo(Readers.Kind.NAMED);
  }

  @Test
  void accelerationIsADeliveryNetwork() throws Exception {
    stub.set(
        "accelerate",
        StubAnswer.of(
            200, "<AccelerateConfiguration><Status>Enabled</Status></AccelerateConfiguration>"));
    List<Flow> flows = Scans.flows(TARGET, settings()).flows;
    assertThat(flows).hasSize(1);
    assertThat(flows.getFirst().kind()).isEqualTo(Flow.Kind.DELIVERY_NETWORK);
    assertThat(flows.getFirst().far().host()).isEqualTo("ledger.s3-accelerate.amazonaws.com");
  }

  @Test
  void olderVersionsThatAreNotReadAreTold() throws Exception {
    stub.set(
        "versioning",
        StubAnswer.of(
            200, "<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>"));
    assertThat(Scans.flows(TARGET, settings()).skipped.get("GetBucketVersioning").en())
        .contains("the setting versions");
  }

  @Test
  void whatIsRefusedIsTold() throws Exception {
    stub.set("policy", StubAnswer.error(403, "AccessDenied", ""));
    stub.set("replication", StubAnswer.error(501, "NotImplemented", ""));
    stub.set("website", StubAnswer.error(405, "MethodNotAllowed", ""));
    Scans scans = Scans.flows(TARGET, settings());
    assertThat(scans.failures).containsOnlyKeys("GetBucketPolicy");
    assertThat(scans.failures.get("GetBucketPolicy").category()).isEqualTo(Category.ACCESS_DENIED);
    assertThat(scans.failures.get("GetBucketPolicy").wording().en()).contains("s3:GetBucketPolicy");
    assertThat(scans.skipped).containsKeys("GetBucketReplication", "GetBucketWebsite");
  }
}
