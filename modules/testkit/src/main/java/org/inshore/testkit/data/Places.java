package org.inshore.testkit.data;

import java.util.List;
import java.util.SplittableRandom;

/** Districts with their area codes and plate prefixes, and addresses on roads that are invented. */
final class Places {

  /**
   * A district.
   *
   * @param code of GB/T 2260
   * @param name with its province and city
   * @param plate first two characters of its licence plates
   */
  record Place(String code, String name, String plate) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("110101", "北京市东城区", "京A"),
          new Place("110105", "北京市朝阳区", "京C"),
          new Place("110108", "北京市海淀区", "京E"),
          new Place("120101", "天津市和平区", "津A"),
          new Place("310101", "上海市黄浦区", "沪A"),
          new Place("310104", "上海市徐汇区", "沪B"),
          new Place("310115", "上海市浦东新区", "沪D"),
          new Place("320102", "江苏省南京市玄武区", "苏A"),
          new Place("320106", "江苏省南京市鼓楼区", "苏A"),
          new Place("330102", "浙江省杭州市上城区", "浙A"),
          new Place("330106", "浙江省杭州市西湖区", "浙A"),
          new Place("330203", "浙江省宁波市海曙区", "浙B"),
          new Place("340104", "安徽省合肥市蜀山区", "皖A"),
          new Place("350102", "福建省福州市鼓楼区", "闽A"),
          new Place("350203", "福建省厦门市思明区", "闽D"),
          new Place("370102", "山东省济南市历下区", "鲁A"),
          new Place("370202", "山东省青岛市市南区", "鲁B"),
          new Place("410105", "河南省郑州市金水区", "豫A"),
          new Place("420106", "湖北省武汉市武昌区", "鄂A"),
          new Place("430102", "湖南省长沙市芙蓉区", "湘A"),
          new Place("440103", "广东省广州市荔湾区", "粤A"),
          new Place("440104", "广东省广州市越秀区", "粤A"),
          new Place("440304", "广东省深圳市福田区", "粤B"),
          new Place("440305", "广东省深圳市南山区", "粤B"),
          new Place("500103", "重庆市渝中区", "渝A"),
          new Place("510104", "四川省成都市锦江区", "川A"),
          new Place("510105", "四川省成都市青羊区", "川A"),
          new Place("610113", "陕西省西安市雁塔区", "陕A"),
          new Place("210102", "辽宁省沈阳市和平区", "辽A"),
          new Place("230103", "黑龙江省哈尔滨市南岗区", "黑A"));

  private static final List<String> ROADS =
      List.of(
          "青禾路", "望舒路", "听雨路", "松涛街", "云帆路", "晨曦路", "稻香路", "梧桐里路", "银杏街", "澄湖路", "麦浪路", "竹影路",
          "荷风路", "星河街", "鹭岛路", "枫桥南路");

  private Places() {}

  static Place next(SplittableRandom random) {
    return PLACES.get(random.nextInt(PLACES.size()));
  }

  static String address(Place place, SplittableRandom random) {
    return place.name()
        + ROADS.get(random.nextInt(ROADS.size()))
        + (1 + random.nextInt(998))
        + "号"
        + (1 + random.nextInt(28))
        + "号楼"
        + (1 + random.nextInt(18))
        + "0"
        + (1 + random.nextInt(6))
        + "室";
  }
}
