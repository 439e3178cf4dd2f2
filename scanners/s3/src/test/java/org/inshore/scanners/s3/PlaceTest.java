package org.inshore.scanners.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The host of a bucket, by which its place is known, as the providers publish it. */
final class PlaceTest {

  private static List<Endpoint> endpoints(String target, Map<String, Object> settings)
      throws ScanException {
    DataSource source = new DataSource("store", "s3", target, Declaration.NONE);
    return new S3ScannerFactory().endpoints(source, new Settings(settings, "s3"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "s3://ledger/x,-,cn-north-1,-,auto,ledger.s3.cn-north-1.amazonaws.com.cn",
        "s3://ledger,-,ap-east-1,-,auto,ledger.s3.ap-east-1.amazonaws.com",
        "s3://led.ger,-,ap-east-1,-,auto,s3.ap-east-1.amazonaws.com",
        "s3://ledger,-,ap-east-1,-,path,s3.ap-east-1.amazonaws.com",
        "oss://ledger/x,-,cn-hangzhou,-,auto,ledger.oss-cn-hangzhou.aliyuncs.com",
        "s3://ledger/x,alibaba-oss,cn-hongkong,-,auto,ledger.oss-cn-hongkong.aliyuncs.com",
        "cos://ledger-125/x,-,ap-beijing,-,auto,ledger-125.cos.ap-beijing.myqcloud.com",
        "obs://ledger,-,cn-north-4,-,auto,ledger.obs.cn-north-4.myhuaweicloud.com",
        "tos://ledger,-,cn-beijing,-,auto,ledger.tos-s3-cn-beijing.volces.com",
        "s3://ledger,-,-,https://oss-cn-hangzhou-internal.aliyuncs.com,auto,ledger.oss-cn-hangzhou-internal.aliyuncs.com",
        "s3://ledger,-,-,https://minio.bank.example:9000,auto,minio.bank.example",
        "s3://ledger,minio,-,minio.bank.example:9000,auto,minio.bank.example",
        "s3://ledger,ceph,-,http://10.1.2.3:7480,auto,10.1.2.3",
        "s3://ledger,ceph,-,https://rgw.bank.example,virtual,ledger.rgw.bank.example",
        "s3://ledger,-,-,https://s3.cn-north-1.jdcloud-oss.com,virtual,ledger.s3.cn-north-1.jdcloud-oss.com",
      })
  void namesTheHost(
      String target, String service, String region, String endpoint, String addressing, String host)
      throws Exception {
    Map<String, Object> settings = new LinkedHashMap<>();
    put(settings, "service", service);
    put(settings, "region", region);
    put(settings, "endpoint", endpoint);
    put(settings, "addressing", addressing);
    assertThat(endpoints(target, settings)).extracting(Endpoint::host).containsExactly(host);
  }

  private static void put(Map<String, Object> settings, String key, String value) {
    if (value != null) {
      settings.put(key, value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "s3://ledger,-,-,give the setting region",
        "s3://ledger,minio,-,give the setting endpoint",
        "s3://ledger,-,ftp://host,not an address of a service",
        "s3://ledger,-,https://AKID:sec@host,not an address of a service",
        "s3://ledger,-,https://host?x=sec,not an address of a service",
      })
  void saysWhatIsMissing(String target, String service, String endpoint, String words) {
    Map<String, Object> settings = new LinkedHashMap<>();
    put(settings, "service", service);
    put(settings, "endpoint", endpoint);
    ScanException failure =
        catchThrowableOfType(ScanException.class, () -> endpoints(target, settings));
    assertThat(failure.category()).isEqualTo(Category.CONFIGURATION);
    assertThat(failure.wording().en()).contains(words).doesNotContain("sec");
  }
}
