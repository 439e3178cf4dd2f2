package org.inshore.engine.column;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;

/** Names of organisations, told by their last word, that stand among those of people. */
final class OrganisationCells {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 192;

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{IsHan}[\\p{IsHan}\\w()（）·&-]*(公司|集团|工厂|厂|商店|药店|书店|专卖店|便利店|连锁店|分店|门店|商行|银行|支行|分行"
              + "|经营部|门市部|营业部|服务部|项目部|工作室|事务所|合作社|信用社|联社|协会|商会|学会|基金会|委员会"
              + "|中心|学校|中学|小学|大学|学院|幼儿园|医院|诊所|超市|商场|酒店|饭店|宾馆|餐厅|研究院|研究所|管理局)[)）]?"
              + "|.*[ ,.](?i:ltd|limited|inc|llc|corp|corporation|company|gmbh|plc)[.]?");

  /** By encoding, the last bytes of such words. */
  private static final List<BitSet> LAST =
      List.of(last(StandardCharsets.UTF_8), last(Charset.forName("GB18030")));

  private OrganisationCells() {}

  private static BitSet last(Charset charset) {
    BitSet bytes = new BitSet();
    for (byte b : "司团厂店行部室所社会心校学院园场厅局馆市)）dcpynh.DCPYNH".getBytes(charset)) {
      bytes.set(b & 0xff);
    }
    return bytes;
  }

  /** Whether a cell is such a name; most others are told by their last byte. */
  static boolean is(Cells cells, int start, int end) {
    byte[] bytes = cells.bytes();
    int last = end - 1;
    while (last > start && bytes[last] == ' ') {
      last--;
    }
    int length = last + 1 - start;
    return length >= SHORTEST
        && length <= LONGEST
        && LAST.get(cells.encoding() == Encoding.UTF_8 ? 0 : 1).get(bytes[last] & 0xff)
        && NAME.matcher(new String(bytes, start, length, cells.encoding().charset()).strip())
            .matches();
  }
}
