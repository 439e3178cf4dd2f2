package org.inshore.patterns.personalfinancial.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierDigestTest {
  private static final String MD5 = "0b4e7f3c1a2d5e6f8091a2b3c4d5e6f7";

  private final IdentifierDigest digest = new IdentifierDigest();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tel_md5", "telMD5", "phonemd5", "MOBILE_SHA256", "md5_mobile", "hashed_email", "id_sha256",
        "$.id_md5", "id_no_sm3", "cert_hash", "card_no_digest", "custIdMd5", "user_id_hash",
            "手机号MD5",
        "客户手机号（MD5）", "证件号哈希", "身份证号_SHA256", "卡号摘要", "phone_encrypt", "手机号密文"
      })
  void knowsColumnsOfDigestsOfIdentifiers(String heading) {
    assertThat(digest.judges(heading)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "md5",
        "etag",
        "hash",
        "sha",
        "file_md5",
        "commit_sha1",
        "block_hash",
        "tx_hash",
        "order_id_md5",
        "password_hash",
        "user_password_md5",
        "user_agent_hash",
        "customer_row_hash",
        "card_image_md5",
        "mail_body_hash",
        "文件MD5",
        "客户密码摘要",
        "tel",
        "cellular_digest",
        "certified_hash",
        "grid_md5"
      })
  void leavesDigestsOfThings(String heading) {
    assertThat(digest.judges(heading)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MD5,
        "3q2+796tvu/erb7v3q2+7w==",
        "9C56CC51B374C3BA",
        "2aae6c35c94fcfb415dbe95f408b9ce91ee846ed"
      })
  void knowsTheirForms(String value) {
    assertThat(judge(value)).isEqualTo(Verdict.VALUES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"138****0000", "13800138000", "MD5", "tel", "已加密"})
  void leavesWhatIsNone(String value) {
    assertThat(judge(value)).isEqualTo(Verdict.OPEN);
  }

  private Verdict judge(String value) {
    return digest.judge(new ColumnSample("tel_md5", false, List.of(), List.of(value, value)));
  }
}
