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

/** Vectors are published test values, or have birthdays that nobody alive has. */
class ValidatorsTest {
  private static final Map<String, Validator> VALIDATORS = new TreeMap<>();

  static {
    ServiceLoader.load(Validator.class).forEach(v -> VALIDATORS.put(v.name(), v));
  }

  @ParameterizedTest
  @CsvSource({
    "resident-id, 11010519491231002X",
    "resident-id, 11010519491231002x",
    "resident-id, 110101190001010014",
    "resident-id-form, 110101190001010015",
    "resident-id-15, 110105491231002",
    "county-code, 110101190001010014",
    "residence-permit, 810000190001010018",
    "residence-permit, 820000190001010028",
    "residence-permit, 830000190001010038",
    "foreign-resident, 911840190001010017",
    "foreign-resident, USA110000010112",
    "luhn, 6217000000000000012",
    "luhn, 6222020000000000000",
    "luhn, 4111111111111111",
    "luhn, 6222 0200 0000 0000 000",
    "card-issuer, 6217000000000000012",
    "card-issuer, 6217-0000-0000-0000-012",
    "card-issuer-any-length, 6217000000000012",
    "plate-digits, 粤BDA1B2C",
    "resident-id, 110101 19000101 0014",
    "county-code, 110101-19000101-0014",
    "resident-id-to-come, 110101209901010017",
    "card-issuer, 9558800000000000018",
    "mobile-segment, 13800138000",
    "mobile-segment, 8613800138000",
    "mobile-segment, +8613800138000",
    "mobile-segment, 008613800138000",
    "mobile-segment, 16101234567",
    "mobile-segment, 17405123456",
    "landline-area, 010-62223333",
    "landline-area, (0755)22223333",
    "landline-area, 057122223333",
    "landline-area, 0755-2222333",
    "landline-area, +86 10 6222 3333",
    "uscc, 91110000600037341L",
    "uscc, 91110105MA0A1B2C2X",
    "uscc-place, 91110105MA0A1B2C2X",
    "hong-kong-id, A123456(3)",
    "hong-kong-id, A1234563",
    "taiwan-id, A123456789",
    "vin, 1M8GDM9AXKP042788",
    "vin, LSVAA2BE2N2000001",
    "vin, LDC613P23A1305189",
    "license-plate, 京A12345",
    "license-plate, 粤BD12345",
    "birth-date, 19000101",
    "birth-date, 1900-1-1",
    "birth-date, 1905年03月07日",
    "birth-date, 1900-01-01 00:00:00",
    "account-number, 110060149018001234567",
    "stored-secret, Example-4711",
    "door-address, 北京市海淀区中关村南大街5号",
    "door-address, 杭州市余杭区文一西路538号美景悦园15栋4单元1002房",
    "door-address, 深圳市南山区科苑路88号附3号2楼之1",
    "door-address, 台北市信义区信义路五段7号89楼之1",
    "door-address, 香港九龙旺角弥敦道123号5楼A室",
    "door-address, 成都市高新区天府软件园D区",
    "door-address, 石家庄市长安区丰收路22号万宜华轩5E2",
    "door-address, 上海市天目西路218号嘉里不夜城第一座37楼",
    "door-address, 南宁市江南区那洪大道8号",
    "door-address, 昆明市盘龙区东风东路汇都国际2期D栋写字楼27楼",
    "door-address, 昆明市龙泉路342号中天城.红郡展示中心3楼",
    "door-address, 上海市天目中路428号28楼C",
    "door-address, 青岛市城阳区芙蓉机关宿舍6幢9楼左",
    "address, 企业天地5号楼",
    "address, 三好街华强广场",
    "street-address, 向阳路12号",
    "street-address, 金融大街甲9号",
    "street-address, 大道818-18号",
    "street-address, 华泰路一号",
    "local-address, 海西镇公园村3组12号",
    "estate-address, 金丰花园9-3-906",
    "estate-address, 新景13幢1249室",
    "configured-secret, =Pl4ne-Tree-77",
    "configured-secret, ://core:Harb0ur42@db.example",
    "configured-secret, ' -pKestrel#2019'",
    "configured-secret, ' -u core:Gr4vel-0902'",
    "configured-secret, ' --api-key Gr4velRoad0902'",
    "configured-secret, login core password Th1stle9k",
    "configured-secret, db.example:5432:bank:core:Pl4ne-Tree-77",
    "configured-secret, sqlplus core/Harbour42x@",
    "configured-secret, =RkVbNwkTEMvWdfQz",
    "english-name, Zhang Wei",
    "english-name, Mary Ann Smith",
    "english-name, Chan Tai Man",
    "passport-form, E12345678",
    "email, zhang.san@example.com",
    "track-data, ;6225880000000001=29121010000012300000?",
    "birth-month, 1905年3月",
    "birth-month, 1905.03",
    "birth-month, 1905年",
    "birth-month, 1905年3月7日",
    "person-name, 张三",
    "person-name, 赖美云",
    "person-name, 芦晓明",
    "person-name, 东方明轩",
    "common-name, 洪立军",
    "common-name, 代诗涵",
    "person-name, 欧阳娜娜",
    "person-name, 诸葛亮",
    "person-name, 张李小明",
    "person-name, 买买提·阿凡提",
    "common-name, 李秀英",
    "common-name, 王伟",
    "common-name, 欧阳小红",
    "likely-name, 李建国",
    "likely-name, 魏欣怡",
    "possible-name, 王㛃",
    "latin-name, John M. Smith",
    "latin-name, 'Zhang, San'",
    "latin-name, Vincent van der Berg",
    "pinyin-name, OUYANG NANA",
    "pinyin-name, Xiaoming Zhang",
    "pinyin-name, Li Xiao-ming",
    "door-address, 武侯区人民南路四段1号",
    "door-address, 鼓楼建国路33号",
    "door-address, 海淀区软件园2号楼",
    "latin-address, 'Room 501, No. 12 Xueyuan Rd, Beijing'",
    "address, 北京市海淀区中关村南大街5号",
    "address, 某某村3组12号",
    "iban, GB82WEST12345698765432",
    "iban, DE89370400440532013000",
    "iban, FR1420041010050500013M02606",
    "cnaps, 102100099996",
    "cnaps, 308584000013",
    "cnaps, 999100000003",
    "bic, BKCHCNBJ",
    "bic, ICBKCNBJSHI",
    "organisation-code, D2143569-X",
    "organisation-code, 60003734-1",
    "organisation-code, MA0A1B2C2",
    "organisation-code, 110105D2143569X",
    "disability-certificate, 11010119000101001444",
    "disability-certificate, 11010519491231002X11B1",
    "serial-number, JK2019000000123",
    "serial-number, 10",
    "ip-address, 203.0.113.7",
    "ip-address, 203.0.113.7:8080",
    "ip-address, 2001:db8::1234:5678",
    "ip-address, 2001:db8:0:0:0:0:0:1",
    "ethnicity, 汉",
    "ethnicity, 维吾尔族",
    "ethnicity, 01",
    "ethnicity, HA",
    "country, 中国",
    "country, 美国籍",
    "country, 新加坡",
    "country, Singapore",
    "country, CHN",
    "country, 156",
    "occupation, 软件工程师",
    "occupation, 公务员",
    "occupation, 1A",
    "organisation-name, 某某科技有限公司",
    "organisation-name, 某某市第一中学",
    "organisation-name, 'Example Trading Co., Ltd'",
    "bank-branch, 某某银行上海浦东支行",
    "media-file, upload/000001_front.JPG",
    "media-file, https://files.example.com/a.mp4?x=1",
    "mrz-line, POCHNZHANG<<SAN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
    "mrz-line, 0001018M3001019CHN<<<<<<<<<<<6",
  })
  void accepts(String validator, String value) {
    assertThat(validator(validator).isValid(value)).isTrue();
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
    "door-address, 北京市海淀区中关村南大街5号电话13800138000",
    "door-address, 上海证券交易所公告2023年第5号",
    "door-address, 北京市朝阳区建国路5号买入300",
    "street-address, 向前走12号",
    "street-address, 南京路第3号",
    "street-address, 解放路12路",
    "estate-address, 今年建了5座1000",
    "configured-secret, =changeme123",
    "configured-secret, =8-16",
    "configured-secret, =required",
    "configured-secret, =Y2hhbmdlbWU=",
    "configured-secret, =getUserPasswordValue",
    "configured-secret, ' -p13306'",
    "configured-secret, ' -u user:password'",
    "english-name, Default Template",
    "english-name, Customer Service",
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
    "likely-name, 明白",
    "likely-name, 时间",
    "possible-name, 空间",
    "possible-name, 和密码",
    "latin-name, Shanghai Trading Co. Ltd",
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
      assertThat(validator.isValid(value)).as(validator.name()).isFalse();
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

  private static Validator validator(String name) {
    Validator validator = VALIDATORS.get(name);
    if (validator == null) {
      throw new AssertionError("no validator " + name);
    }
    return validator;
  }
}
