package org.inshore.patterns.personalfinancial.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;
import org.junit.jupiter.api.Test;

class NameColumnTest {
  private static final List<String> NAMES =
      List.of("王建国", "李秀英", "张伟", "刘志强", "陈雪梅", "欧阳静怡", "赖美云", "黄海燕");
  private static final List<String> GOODS =
      List.of("黄瓜", "白菜", "洋葱", "牛奶", "毛巾", "花生油", "金龙鱼", "方便面");
  private static final List<String> PLACES =
      List.of("石家庄", "安康", "金华", "温州", "白云区", "高明区", "安庆市", "连云港");
  private static final List<String> VILLAGES =
      List.of("张家湾", "李家庄", "宋庄", "陈家沟", "王庄", "高碑店", "刘家窑", "马驹桥");

  private static Verdict judge(String heading, List<String> cells, String... neighbours) {
    boolean labelled = heading.equals("name");
    return new PersonName().judge(new ColumnSample(heading, labelled, List.of(neighbours), cells));
  }

  @Test
  void namesAreToldByThemselves() {
    assertThat(judge("c1", NAMES)).isEqualTo(Verdict.VALUES);
    assertThat(judge("name", NAMES, "id", "parent_id")).isEqualTo(Verdict.VALUES);
    assertThat(judge("c1", List.of("ZHANG SAN", "Li, Xiaoming", "Wang Fang", "CHEN/JIANGUO")))
        .isEqualTo(Verdict.VALUES);
  }

  @Test
  void cellsMayListSeveral() {
    assertThat(judge("c1", List.of("张伟、李娜", "赵敏 孙丽", "吴刚，郑爽、陈静", "何平/高洁", "刘洋 黄磊")))
        .isEqualTo(Verdict.VALUES);
    assertThat(judge("c1", List.of("安全、高效", "时间 方向", "高级、全部", "连接/程序", "石油 黄金")))
        .isNotEqualTo(Verdict.VALUES);
  }

  @Test
  void englishNamesAreToldByGivenNames() {
    assertThat(
            judge(
                "payee",
                List.of("Robert J. Ellison", "MARGARET O'NEILL", "Priya Nair", "Elena Petrova")))
        .isEqualTo(Verdict.VALUES);
    assertThat(
            judge(
                "payee",
                List.of(
                    "Northern Rail", "Golden Harvest", "Silver Lake", "Blue Ocean", "Grand View")))
        .isNotEqualTo(Verdict.VALUES);
  }

  private static final List<String> FOREIGN =
      List.of(
          "TANAKA HARUKA",
          "Nguyễn Thị Hạnh",
          "Okonkwo, Chidiebere",
          "Yamashita, K. T.",
          "Iskandar bin Zulkifli",
          "KOWALCZYK AGATA",
          "van der Meulen, Joost",
          "Subramaniam Lakshmipriya",
          "Lindqvist, Åsa",
          "Papadimitriou Eleftheria",
          "Abdulrahman Al Kuwari",
          "Choi Seo-yeon");

  @Test
  void namesOfOtherLanguagesAreToldInAnyOrder() {
    assertThat(judge("c1", FOREIGN)).isEqualTo(Verdict.VALUES);
    assertThat(judge("c1", FOREIGN, "price", "sku")).isNotEqualTo(Verdict.VALUES);
    assertThat(judge("c1", FOREIGN, "population", "region")).isNotEqualTo(Verdict.VALUES);
  }

  @Test
  void initialsTellNames() {
    assertThat(
            judge(
                "c1",
                List.of(
                    "Brown, T. R.", "Underhill, P.", "Grove, A. K.", "Marsh, D.", "Stone, W. B.")))
        .isEqualTo(Verdict.VALUES);
  }

  @Test
  void wordsWithCapitalsAreNoNames() {
    List<List<String>> others =
        List.of(
            List.of(
                "Mill Road",
                "Station Street",
                "Church Lane",
                "Schneider Street",
                "Kowalski Road",
                "Castle Avenue",
                "Tanaka Street",
                "Market Square",
                "Harbour Road",
                "Orchard Lane"),
            List.of(
                "Stainless Kettle",
                "Rubber Gloves",
                "Cotton Towel",
                "Wooden Chair",
                "Granite Table",
                "Leather Wallet",
                "Steel Hammer",
                "Plastic Bottle",
                "Copper Wire",
                "Glass Bowl"),
            List.of(
                "Senior Architect",
                "Branch Controller",
                "Payment Engineer",
                "Credit Analyst",
                "Product Designer",
                "Regional Planner",
                "Quality Inspector",
                "Account Executive"),
            List.of(
                "San Cristobal",
                "Santa Ynez",
                "New Haven",
                "Port Moresby",
                "Saint Helier",
                "East Kilbride",
                "Lake Tahoe",
                "Upper Hutt",
                "Bad Homburg",
                "Monte Carlo"));
    for (List<String> cells : others) {
      assertThat(judge("c1", cells)).isNotEqualTo(Verdict.VALUES);
    }
  }

  @Test
  void aWordInMostCellsIsNoPartOfNames() {
    List<String> cells =
        FOREIGN.stream().map(name -> name.replaceAll(".* ", "") + " Kowalczyk").toList();
    assertThat(judge("c1", cells)).isNotEqualTo(Verdict.VALUES);
  }

  @Test
  void fewStrangersAmongThemChangeNothing() {
    List<String> cells = new ArrayList<>(NAMES);
    cells.addAll(List.of("", "测试", "/", "买买提·阿凡提", "张**", "王丽(销售部)"));
    assertThat(judge("c1", cells)).isEqualTo(Verdict.VALUES);
  }

  @Test
  void manySurnamesTellNamesThatAreMadeOfWords() {
    List<String> words =
        List.of(
            "赵丰收", "孟奔跑", "丁和睦", "秦热闹", "卢亲热", "方整齐", "石牢靠", "邓升腾", "蒋幸运", "任先头", "袁辛苦", "吕冷静",
            "董路程", "崔宏图", "曾锦绣", "彭微风");
    assertThat(judge("经办", words, "编号", "金额")).isEqualTo(Verdict.VALUES);
    assertThat(judge("c1", words, "price", "sku")).isNotEqualTo(Verdict.VALUES);
    assertThat(judge("c1", words.subList(0, 8))).isNotEqualTo(Verdict.VALUES);
  }

  @Test
  void wordsOfWhichSomeBeginWithASurnameAreNone() {
    List<String> words =
        List.of(
            "高压锅", "金龙鱼", "方便面", "花生油", "白砂糖", "黄豆酱", "石榴汁", "安全帽", "马蹄莲", "牛肉干", "洗衣粉", "电饭煲",
            "毛巾架", "温度计", "水蜜桃", "向日葵", "钱包扣", "江米条");
    assertThat(judge("c1", words)).isNotEqualTo(Verdict.VALUES);
  }

  @Test
  void goodsAndPlacesAreNone() {
    for (List<String> others : List.of(GOODS, PLACES, VILLAGES)) {
      assertThat(judge("c1", others)).isEqualTo(Verdict.OPEN);
      assertThat(judge("name", others)).isEqualTo(Verdict.OTHERS);
    }
  }

  @Test
  void organisationsAndAddressesAreOthersWhateverTheirColumnIsCalled() {
    List<String> companies =
        List.of("凌云传媒有限公司", "毕博诚信息有限公司", "诺依曼软件科技有限公司", "和泰中心", "华成育卓集团", "商软冠联医院");
    assertThat(judge("supplier", companies)).isEqualTo(Verdict.OTHERS);
    List<String> addresses =
        List.of(
            "辽宁省 抚顺市 新宾满族自治县",
            "天津市欣市永川哈尔滨街M座 975793",
            "北京市佛山县南湖林街P座 516630",
            "云南省玉溪市元江街12号",
            "宜城市郭巷601号");
    assertThat(judge("产地", addresses)).isEqualTo(Verdict.OTHERS);
    List<String> remarks = List.of("已联系张伟本人", "张伟要求回电", "地址不详", "改签", "请王芳到市南区办理");
    assertThat(judge("备注", remarks)).isEqualTo(Verdict.OPEN);
  }

  @Test
  void fewCellsTellNothing() {
    assertThat(judge("c1", NAMES.subList(0, 3))).isEqualTo(Verdict.OPEN);
    assertThat(judge("name", GOODS.subList(0, 2))).isEqualTo(Verdict.OPEN);
    assertThat(judge("c1", List.of("张伟", "张伟", "张伟", "张伟", "张伟"))).isEqualTo(Verdict.OPEN);
  }
}
