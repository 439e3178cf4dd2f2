package org.inshore.testkit.estate.share;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.inshore.testkit.data.Decoys;

/** Files in which nothing must be found, although some look as if there were something. */
public final class HarmlessFiles {
  private final Share share;
  private final Decoys decoys;

  HarmlessFiles(Share share, Decoys decoys) {
    this.share = share;
    this.decoys = decoys;
  }

  void write() throws IOException {
    manual();
    examination();
    products();
    serials();
    share.write("图片/标识.png", image());
    share.write("空文件.txt", new byte[0]);
  }

  private void manual() throws IOException {
    try (WordDocument manual = new WordDocument()) {
      manual.title("外呼系统操作手册");
      manual.text("一、登录系统后选择任务，点击开始外呼。");
      manual.text("二、通话结束后选择结果，系统自动保存。");
      manual.text("三、所有人员应当签订保密协议，不得泄露商业机密。");
      manual.text("四、系统版本号为 3.12.0，构建于 2026-02-11。");
      share.write("手册/外呼系统操作手册.docx", manual.bytes());
    }
  }

  private void examination() throws IOException {
    try (WordDocument paper = new WordDocument()) {
      paper.mark("绝密★启用前");
      paper.title("2026年清收人员上岗考试样卷");
      paper.text("一、单项选择题（每题2分，共20分）");
      paper.text("1. 首次联系客户时，应当先说明什么？");
      share.write("培训/上岗考试样卷.docx", paper.bytes());
    }
  }

  private void products() throws IOException {
    StringBuilder text = new StringBuilder("产品编码,产品标题,期限\n");
    IntStream.rangeClosed(1, 50)
        .forEach(i -> text.append("P" + (1000 + i) + ",A" + i + "号定期产品," + i + "个月\n"));
    share.write("产品/products.csv", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void serials() throws IOException {
    StringBuilder text = new StringBuilder("订单号,时间戳,校验串,书号,备件编号,平台用户,旧编码\n");
    for (int i = 0; i < 500; i++) {
      text.append(
              String.join(
                  ",",
                  decoys.orderNumber(),
                  decoys.timestamp(),
                  decoys.failingCard(),
                  decoys.isbn(),
                  decoys.partNumber(),
                  decoys.paymentUser(),
                  i % 2 == 0 ? decoys.failingResidentId() : decoys.failingMobile()))
          .append('\n');
    }
    share.write("产品/serials.csv", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] image() throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillOval(8, 8, 48, 48);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
