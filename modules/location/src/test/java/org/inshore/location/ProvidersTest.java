package org.inshore.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.patterns.jurisdictions.JurisdictionsPack;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {
  private static final ResidencyResolver RESOLVER =
      ResidencyResolver.load(new JurisdictionsPack().files());

  @ParameterizedTest
  @CsvSource({
    // AWS: China swaps the order of service and region; ap-southeast-1 is Singapore.
    "bucket.s3.cn-north-1.amazonaws.com.cn, CN",
    "x.abc.rds.cn-north-1.amazonaws.com.cn, CN",
    "x.abc.rds.cn-northwest-1.amazonaws.com.cn, CN",
    "b.s3.ap-east-1.amazonaws.com, HK",
    "s3.ap-east-2.amazonaws.com, TW",
    "x.abc.ap-southeast-1.rds.amazonaws.com, SG",
    "b.s3-eu-west-1.amazonaws.com, IE",
    "b.s3.dualstack.ap-northeast-1.amazonaws.com, JP",
    "bucket.s3.amazonaws.com, UNKNOWN",
    "b.s3-accelerate.amazonaws.com, UNKNOWN",
    // Alibaba: cn-hongkong is offshore; plain database hosts say nothing.
    "b.oss-cn-hangzhou.aliyuncs.com, CN",
    "b.oss-cn-hangzhou-internal.aliyuncs.com, CN",
    "b.oss-cn-hongkong.aliyuncs.com, HK",
    "b.oss-ap-southeast-1.aliyuncs.com, SG",
    "cn-shanghai.oss.aliyuncs.com, CN",
    "oss-accelerate.aliyuncs.com, UNKNOWN",
    "b.oss-accelerate.aliyuncs.com, UNKNOWN",
    "rm-zzz.mysql.rds.aliyuncs.com, UNKNOWN",
    "rm-j6czzz.mysql.rds.aliyuncs.com, UNKNOWN",
    "rm-zzz.mysql.singapore.rds.aliyuncs.com, SG",
    // Tencent: the prefix ap- says nothing.
    "b-125.cos.ap-beijing.myqcloud.com, CN",
    "b-125.cos.ap-hongkong.myqcloud.com, HK",
    "b-125.cos.ap-shanghai-fsi.myqcloud.com, CN",
    "b-125.cos.eu-moscow.myqcloud.com, RU",
    "cos.accelerate.myqcloud.com, UNKNOWN",
    "hk-cdb-abc123.sql.tencentcdb.com, HK",
    "sh-cdb-abc123.sql.tencentcdb.com, CN",
    "zz-cdb-abc123.sql.tencentcdb.com, UNKNOWN",
    // Huawei: ap-southeast-1 is Hong Kong.
    "obs.cn-north-4.myhuaweicloud.com, CN",
    "obs.ap-southeast-1.myhuaweicloud.com, HK",
    "b.obs.ap-southeast-3.myhuaweicloud.com, SG",
    // Azure: by suffix; the global cloud is offshore at a place the host does not tell.
    "s.blob.core.chinacloudapi.cn, CN",
    "d.database.chinacloudapi.cn, CN",
    "s.blob.core.windows.net, ZZ",
    "d.database.windows.net, ZZ",
    "t.sharepoint.cn, CN",
    "t.sharepoint.com, UNKNOWN",
    // Others.
    "storage.googleapis.com, ZZ",
    "objectstorage.ap-tokyo-1.oraclecloud.com, ZZ",
    "bj.bcebos.com, CN",
    "b.hkg.bcebos.com, HK",
    "b.tos-cn-hongkong.volces.com, HK",
    "eos-beijing-1.cmecloud.cn, CN",
    "a.snowflakecomputing.com, ZZ",
    "a.snowflakecomputing.cn, CN",
    // Names and addresses that are no evidence.
    "db.example.cn, UNKNOWN",
    "10.1.2.3, UNKNOWN",
    "192.168.1.5, UNKNOWN",
    "100.64.0.1, UNKNOWN",
    "203.0.113.7, UNKNOWN",
    "127.0.0.1, UNKNOWN",
    "::1, UNKNOWN",
    "fd00::1, UNKNOWN",
    "2001:db8::1, UNKNOWN",
    "localhost, UNKNOWN",
    // Look-alikes must not pass for a provider.
    "evil-oss-cn-hangzhou.aliyuncs.com.example.com, UNKNOWN",
    "oss-cn-hangzhou.aliyuncs.com.cn, UNKNOWN",
    "B.OSS-CN-HONGKONG.ALIYUNCS.COM., HK"
  })
  void tellsWhereAHostIs(String host, String expected) {
    Residency residency =
        RESOLVER.resolve(
            Declaration.NONE, List.of(new Endpoint(host, new Wording("目标", "the target"))));
    if (expected.equals("UNKNOWN")) {
      assertThat(residency.verdict()).isEqualTo(Verdict.UNKNOWN);
      assertThat(residency.jurisdiction()).isNull();
    } else {
      assertThat(residency.jurisdiction()).isEqualTo(new Jurisdiction(expected));
    }
    assertThat(residency.evidence()).hasSize(1);
    assertThat(residency.evidence().getFirst().text().zh()).contains(host);
  }
}
