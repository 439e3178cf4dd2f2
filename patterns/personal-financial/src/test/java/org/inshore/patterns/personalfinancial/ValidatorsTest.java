package org.inshore.patterns.personalfinancial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.patterns.personalfinancial.identity.Mrz;
import org.inshore.spi.detect.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that validators reject; vectors are published test values, or of nobody alive. */
class ValidatorsTest {
  private static final Map<String, Validator> VALIDATORS = new TreeMap<>();

  static {
    ServiceLoader.load(Validator.class).forEach(v -> VALIDATORS.put(v.name(), v));
  }

  @ParameterizedTest
  @CsvSource({
    "resident-id, 310101190002290019",
    "resident-id, 110101190001010015",
    "resident-id, 160101190001010014",
    "resident-id, 110101209901010013",
    "resident-id, 11010119000101001",
    "resident-id, 1101011900010100X4",
    "resident-id-form, 110101190013010015",
    "resident-id-15, 110105491331002",
    "resident-id-15, 119999491231002",
    "county-code, 119999190001010014",
    "residence-permit, 810000190001010019",
    "residence-permit, 840000190001010016",
    "foreign-resident, 911840190001010018",
    "foreign-resident, XQZ110000010112",
    "foreign-resident, USA160000010112",
    "luhn, 6217000000000000013",
    "luhn, 0000000000000000",
    "luhn, 62170000000000000a2",
    "card-issuer, 1234567890123456",
    "card-issuer, 6217000000000012",
    "card-issuer-any-length, 1234567890123456",
    "card-issuer-any-length, 62170",
    "plate-digits, 云ADFGHJ1",
    "resident-id-to-come, 110101190001010014",
    "resident-id-to-come, 110101209901010018",
    "resident-id-to-come, 110101209902300017",
    "card-issuer, 621700000000000001",
    "card-issuer, 62170",
    "mobile-form, 15400000001",
    "mobile-form, 8615400000001",
    "mobile-segment, 15400000001",
    "mobile-segment, 19400000001",
    "mobile-segment, 13800000000",
    "mobile-segment, 9913800138000",
    "mobile-segment, 17406123456",
    "mobile-segment, 1380013800",
    "landline-area, 010-12345678",
    "landline-area, 0199-22223333",
    "landline-area, 010-622233334",
    "landline-area, 0101-20231125",
    "uscc, 91110105MA0A1B2C21",
    "uscc, 9111010SMA0A1B2C2X",
    "uscc, 91110105MA0A1B2CIX",
    "uscc-place, 91999999MA0A1B2C2X",
    "hong-kong-id, A123456(4)",
    "hong-kong-id, 1123456(3)",
    "taiwan-id, A123456788",
    "taiwan-id, A323456789",
    "vin, LSVAA2BE3N2000001",
    "vin, LOC613P23A1305189",
    "vin, 11111111111111111",
    "license-plate, 京I12345",
    "license-plate, 中A12345",
    "birth-date, 1900-02-29",
    "minguo-birth-date, 民国85年13月2日",
    "minguo-birth-date, 000/03/02",
    "minguo-birth-date, 199/03/02",
    "minguo-birth-date, 85/3",
    "minguo-birth-date, 85/3/2/1",
    "minguo-birth-date, 302",
    "minguo-birth-date, 民国",
    "birth-date, 2099-01-01",
    "birth-date, 1900-01",
    "birth-date, 18991231",
    "birth-month, 1905年13月",
    "birth-month, 1905.00",
    "birth-month, 2099年",
    "birth-month, 1905-3-7-1",
    "birth-month, 年",
    "account-number, 20231125093015123",
    "account-number, 000000000000",
    "account-number, 13800138000",
    "account-number, 110101190001010014",
    "account-number, 1700875815123",
    "stored-secret, ******",
    "door-address, 北京地铁10号线",
    "latin-address, the way to point 3",
    "latin-address, Mount Ridge View",
    "occupation, nightly-backup",
    "occupation, Gold Member",
    "random-key, objectKey: Tq4nR8vLx2Wc9Zb1",
    "random-key, encryptedMacKey=Tq4nR8vLx2Wc9Zb1",
    "random-key, mapKey: settings-page-header",
    "configured-secret, core:password@tcp(",
    "door-address, 北京市海淀区他在5号楼",
    "door-address, 都有5号",
    "address, 春晖街的交叉口",
    "door-address, 北京市海淀区中关村南大街5号电话13800138000",
    "door-address, 上海证券交易所公告2023年第5号",
    "door-address, 北京市朝阳区建国路5号买入300",
    "street-address, 向前走12号",
    "street-address, 南京路第3号",
    "street-address, 解放路12路",
    "street-address, 客户反映天津路12号",
    "street-address, 他往枫林街12号",
    "estate-address, 放到枫林小区3栋2单元",
    "door-address, 湖南大街甲2号",
    "estate-address, 今年建了5座1000",
    "configured-secret, =changeme123",
    "configured-secret, apiV3Key = apiV3Key",
    "configured-secret, = JSONToken.LITERAL_ISO8601_DATE",
    "configured-secret, =8-16",
    "configured-secret, =required",
    "configured-secret, =Y2hhbmdlbWU=",
    "configured-secret, =getUserPasswordValue",
    "configured-secret, ' -p13306'",
    "configured-secret, ' -u user:password'",
    "english-name, Default Template",
    "english-name, Customer Service",
    "keyed-name, First Name",
    "keyed-name, String",
    "keyed-name, Vorname",
    "keyed-name, Production",
    "latin-name, Hoffmann Werkzeug GmbH",
    "account-number, 012-3456",
    "account-number, 111-111111-1",
    "passport-form, A12345678",
    "common-name, 王某",
    "possible-name, 李某某",
    "configured-secret, =660789642123",
    "stored-secret, NULL",
    "stored-secret, ${MAIL_PASSWORD}",
    "stored-secret, {{ .Values.password }}",
    "stored-secret, %DB_PASS%",
    "stored-secret, $DB_PASS",
    "stored-secret, abc",
    "stored-secret, 2023-11-25T09:30:15",
    "email, git@example.com",
    "email, icon@2x.png",
    "email, a..b@example.com",
    "email, a@-example.com",
    "track-data, ;6225880000000002=29121010000012300000?",
    "person-name, 银行",
    "person-name, 曾用名",
    "person-name, 经办人",
    "person-name, 高速",
    "person-name, 测试",
    "person-name, 某某公司",
    "person-name, 信息系统",
    "person-name, 丶丶",
    "person-name, ·阿凡提",
    "common-name, 王朝",
    "common-name, 不明",
    "common-name, 张的",
    "common-name, 高兴地",
    "common-name, 和平",
    "common-name, 王芳于",
    "common-name, 安康",
    "common-name, 查流水",
    "likely-name, 明白",
    "likely-name, 时间",
    "possible-name, 空间",
    "possible-name, 和密码",
    "latin-name, Shanghai Trading Co. Ltd",
    "latin-name, OR CONTRIBUTORS BE",
    "latin-name, EXPRESS OR IMPLIED",
    "latin-name, JM.LOG.PATH",
    "latin-name, hello world",
    "pinyin-name, Default Template",
    "pinyin-name, Wang",
    "door-address, 建国路33号",
    "door-address, 北京地铁10号线",
    "door-address, 朝阳区第5组",
    "latin-address, not provided",
    "address, 192.168.1.1",
    "address, 北京市",
    "address, https://例子路1号区",
    "iban, GB82WEST12345698765433",
    "iban, ZZ82WEST12345698765432",
    "iban, GB82WEST1234569876543",
    "cnaps, 102100099997",
    "cnaps, 10210009999",
    "bic, BKCHXXBJ",
    "bic, BKCHCNBJA",
    "organisation-code, 60003734-2",
    "organisation-code, 60003734 1",
    "organisation-code, 999999D2143569X",
    "organisation-code, 000000000",
    "disability-certificate, 11010119000101001544",
    "disability-certificate, 11010119000101001484",
    "disability-certificate, 11010119000101001445",
    "identifier-digest, d41d8cd98f00b204e9800998ecf8427e",
    "identifier-digest, 00000000000000000000000000000000",
    "serial-number, UNKNOWN",
    "serial-number, 00000000",
    "ip-address, 300.1.1.1",
    "ip-address, 01.1.1.1",
    "ip-address, 0.0.0.0",
    "ip-address, 239.1.1.1",
    "ip-address, 1.2.3",
    "ip-address, 2001:db8::1::2",
    "ip-address, ::1",
    "ip-address, 10:12:30",
    "ethnicity, 团结",
    "ethnicity, 99",
    "ethnicity, 族",
    "country, 地区",
    "country, XQ",
    "country, 999",
    "occupation, 培训",
    "occupation, 增长",
    "organisation-name, 所在地公安局",
    "organisation-name, 自由职业",
    "bank-branch, 待补录",
    "bank-branch, 银行",
    "media-file, report.xlsx",
    "media-file, .jpg",
    "mrz-line, POCHNZHANGSANZHANGSANZHANGSANZHANGSANZHANGSA",
    "mrz-line, 0001010M3001019CHN<<<<<<<<<<<6",
    "mrz-line, POXQZZHANG<<SAN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
  })
  void rejects(String validator, String value) {
    assertThat(validator(validator).isValid(value)).isFalse();
  }

  @Test
  void checkDigitsOfTheMachineReadableZone() {
    assertThat(Mrz.check("E12345678")).isEqualTo(2);
    assertThat(Mrz.check("EA0000001")).isEqualTo(9);
    assertThat(Mrz.check("900101")).isEqualTo(1);
    String start = "E12345678" + 2 + "CHN" + "000101" + Mrz.check("000101") + "M";
    String line = start + "300101" + Mrz.check("300101") + "<".repeat(14) + "0";
    String all = line.substring(0, 10) + line.substring(13, 20) + line.substring(21, 43);
    assertThat(validator("mrz").isValid(line + Mrz.check(all))).isTrue();
    assertThat(validator("mrz").isValid(line + (Mrz.check(all) + 1) % 10)).isFalse();
    assertThat(validator("mrz").isValid(line)).isFalse();
  }

  /** The codes of GB/T 2260; 81 to 83 are of residence permits, 91 of foreign residents. */
  @Test
  void residentIdsAreOfTheProvincesThereAre() {
    Validator residentId = validator("resident-id");
    for (int code = 10; code < 100; code++) {
      boolean province =
          (code >= 11 && code <= 15)
              || (code >= 21 && code <= 23)
              || (code >= 31 && code <= 37)
              || (code >= 41 && code <= 46)
              || (code >= 50 && code <= 54)
              || (code >= 61 && code <= 65)
              || code == 71;
      String digits = code + "010119000101001";
      assertThat(residentId.isValid(digits + checkCharacter(digits)))
          .as("province %d", code)
          .isEqualTo(province);
    }
  }

  /** By the weights of GB 11643-1999, 2 to the power of the place, modulo 11. */
  private static char checkCharacter(String digits) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    return "10X98765432".charAt(sum % 11);
  }

  /** An abolished county cannot be in the number of somebody born long after. */
  @Test
  void countiesEnd() {
    Validator county = validator("county-code");
    assertThat(county.isValid("110201190001010014")).isTrue();
    assertThat(county.isValid("110201202001010014")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "X", "·", "张", "@", "0", "𠮷"})
  void nothingBreaksThem(String value) {
    for (Validator validator : VALIDATORS.values()) {
      // A surname of one character is a part of a name.
      boolean part =
          validator.name().equals("name-part")
              && Character.isIdeographic(value.codePoints().findFirst().orElse(0));
      assertThat(validator.isValid(value)).as(validator.name()).isEqualTo(part);
    }
  }

  @Test
  void namesAreDistinctAndPlain() {
    Set<String> names = new HashSet<>();
    ServiceLoader.load(Validator.class)
        .forEach(
            validator -> {
              assertThat(names.add(validator.name())).isTrue();
              assertThat(validator.name()).matches("[a-z0-9-]+");
              assertThat(validator.name()).isEqualTo(validator.name().toLowerCase(Locale.ROOT));
            });
    assertThat(names).hasSizeGreaterThan(20);
  }

  static Validator validator(String name) {
    Validator validator = VALIDATORS.get(name);
    if (validator == null) {
      throw new AssertionError("no validator " + name);
    }
    return validator;
  }
}
