package org.inshore.patterns.personalfinancial.number;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator;

/**
 * Digests and ciphertexts of identifiers, told by the form of the cells and a column that is called
 * after both: {@code tel_md5}, {@code 证件号哈希}. Those of files, commits and passwords are of nobody.
 */
public final class IdentifierDigest implements ColumnValidator {
  private static final double NEARLY_ALL = 0.9;

  private static final Pattern DIGEST =
      Pattern.compile(
          "md5|sha_?(1|224|256)|sm3|hash(ed)?|digest|hmac|(?<![a-z])(enc(rypt(ed)?)?|cipher)(?![a-z])"
              + "|哈希|散列|摘要|加密|密文");

  /** An {@code id} alone may be of anything, unless nothing stands before it. */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "手机|电话|身份证|证件|证号|卡号|账号|客户号|客户编号|会员号|用户号|邮箱|^_?id(?![a-z])|(?<![a-z])("
              + "(tele|mobile_?|cell_?)?phone|tel|mobile|mob|cell|msisdn|sjhm?|e?mail|ssn|pan|uid|sfzh?m?"
              + "|zjhm?|khh|id_?(card|no|num|number)|cert|identity|passport|(bank_?)?card|acct|account"
              + "|cust|customer|client|user|member|party|cif)(_?(card|no|num|number|code|id))*(?![a-z])");

  /** Of these there are digests too, which stand for the thing. */
  private static final Pattern OF_THINGS =
      Pattern.compile(
          "(?<![a-z])(file|image|img|picture|photo|avatar|blob|content|body|message|msg|row|record"
              + "|url|link|path|agent|key|secret|token|salt|pin|pwd|pass(word|wd|code)|ssl|tls|x509"
              + "|issuer|serial|version|build|statement)(?![a-z])|文件|图片|照片|影像|密码|口令|报文|附件|内容|指纹");

  /** Digests of no characters, which systems make of empty fields. */
  private static final Set<String> OF_NOTHING =
      Set.of(
          "d41d8cd98f00b204e9800998ecf8427e",
          "da39a3ee5e6b4b0d3255bfef95601890afd80709",
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9A-F]{16}){1,2}|[0-9A-F]{40}|[0-9A-F]{64}|[A-Z0-9+/_-]{22}(==)?"
              + "|[A-Z0-9+/_-]{27}=?|[A-Z0-9+/_-]{43}=?",
          Pattern.CASE_INSENSITIVE);

  private static final SerialNumber SERIAL = new SerialNumber();

  @Override
  public String name() {
    return "identifier-digest";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return SERIAL.isValid(value) && !OF_NOTHING.contains(value.toString().toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean judges(String heading) {
    String words = snake(heading);
    return DIGEST.matcher(words).find()
        && IDENTIFIER.matcher(DIGEST.matcher(words).replaceAll("_")).find()
        && !OF_THINGS.matcher(words).find();
  }

  /** A name in lower case, its words parted by underlines: {@code telMd5} as {@code tel_md5}. */
  private static String snake(String heading) {
    return heading
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[^\\p{L}\\p{N}]+", "_")
        .toLowerCase(Locale.ROOT);
  }

  @Override
  public Verdict judge(ColumnSample sample) {
    List<String> cells = sample.cells();
    long fitting = cells.stream().filter(cell -> FORM.matcher(cell).matches()).count();
    return fitting > 0 && fitting >= NEARLY_ALL * cells.size() ? Verdict.VALUES : Verdict.OPEN;
  }
}
