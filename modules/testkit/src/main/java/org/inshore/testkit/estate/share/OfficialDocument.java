package org.inshore.testkit.estate.share;

import java.io.IOException;
import java.util.stream.IntStream;
import org.inshore.testkit.estate.planting.Kinds;
import org.inshore.testkit.estate.planting.Planting;

/** A document with every mark of GB/T 9704; its content is made up and harmless. */
public final class OfficialDocument {
  private OfficialDocument() {}

  static void write(Share share, Planting planting, String path) throws IOException {
    planting.plant(share.location(path), Kinds.STATE_SECRET, "机密★10年");
    try (WordDocument document = new WordDocument()) {
      document.mark("000012");
      document.mark("机密★10年");
      document.mark("特急");
      document.issuer("澄湖市金融工作办公室文件");
      document.title("澄金办发〔2026〕8号");
      document.title("关于开展专项检查的通知");
      document.text("各有关单位：");
      IntStream.rangeClosed(1, 3)
          .mapToObj(i -> "请按照要求完成第" + i + "阶段的自查工作，并按时报送结果。")
          .forEach(document::text);
      document.text("澄湖市金融工作办公室");
      document.text("2026年3月2日");
      share.write(path, document.bytes());
    }
  }
}
