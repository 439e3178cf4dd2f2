import java.io.*; import java.nio.channels.*; import java.nio.charset.StandardCharsets; import java.nio.file.*; import java.util.*;
import org.apache.arrow.memory.*; import org.apache.arrow.vector.*; import org.apache.arrow.vector.complex.*; import org.apache.arrow.vector.complex.impl.*; import org.apache.arrow.vector.dictionary.*; import org.apache.arrow.vector.ipc.*; import org.apache.arrow.vector.ipc.message.*; import org.apache.arrow.vector.types.pojo.*; import org.apache.arrow.vector.types.*; import org.apache.arrow.compression.*; import org.apache.arrow.vector.compression.*;
import org.apache.hadoop.conf.Configuration; import org.apache.orc.*; import org.apache.hadoop.hive.ql.exec.vector.*; import org.apache.hadoop.hive.serde2.io.HiveDecimalWritable;
/** Writes tables with Apache's own writers: Arrow (file, stream; plain, LZ4, ZSTD) and ORC (all codecs, both versions). */
public class WriteTables {
  static String id(int i){ return "3301021900010"+String.format("%05d", (10000+i)%100000); }
  static byte[] b(String s){ return s.getBytes(StandardCharsets.UTF_8); }
  static void arrow(Path dir, String name, boolean file, CompressionUtil.CodecType codec, int rows) throws Exception {
    { BufferAllocator a = new RootAllocator();
      VarCharVector dict = new VarCharVector("kind", a); dict.allocateNew(); dict.setSafe(0,b("STD")); dict.setSafe(1,b("VIP")); dict.setValueCount(2);
      org.apache.arrow.vector.dictionary.Dictionary d = new org.apache.arrow.vector.dictionary.Dictionary(dict, new DictionaryEncoding(1,false,new ArrowType.Int(8,true)));
      DictionaryProvider.MapDictionaryProvider p = new DictionaryProvider.MapDictionaryProvider(d);
      VarCharVector nm=new VarCharVector("cust_name",a); ViewVarCharVector id=new ViewVarCharVector("id_no",a); DecimalVector bal=new DecimalVector("balance",a,12,2); DateDayVector op=new DateDayVector("opened",a);
      ListVector ph=ListVector.empty("phones",a); VarCharVector kind=new VarCharVector("kind",a); StructVector sp=StructVector.empty("spouse",a); BigIntVector n=new BigIntVector("id",a); Float8Vector f=new Float8Vector("rate",a); TimeStampMilliVector ts=new TimeStampMilliVector("at",a); LargeVarCharVector note=new LargeVarCharVector("note",a); BitVector flag=new BitVector("flag",a); VarBinaryVector bin=new VarBinaryVector("raw",a); UInt8Vector u=new UInt8Vector("card_no",a); MapVector map=MapVector.empty("attrs",a,false); TinyIntVector tiny=new TinyIntVector("age",a);
      UnionListWriter lw=ph.getWriter(); var sw=sp.getWriter(); var mw=map.getWriter();
      for (FieldVector v: List.of(nm,id,bal,op,kind,n,f,ts,note,flag,bin,u,tiny)) v.allocateNew(); lw.allocate(); sw.allocate(); mw.allocate();
      for(int i=0;i<rows;i++){ boolean nul=i%3==2; nm.setSafe(i,b("某"+(i+1))); id.setSafe(i,b(id(i+1))); bal.setSafe(i,100*(i+1)+1); op.setSafe(i,-25000+i); kind.setSafe(i,b(i%2==0?"STD":"VIP")); n.setSafe(i,i+1L); f.setSafe(i,1.5*i); ts.setSafe(i,-86400000L*100+1000L*i); if(!nul) note.setSafe(i,b("备注 "+"1300000"+String.format("%04d",i))); else note.setNull(i); flag.setSafe(i,i%2); bin.setSafe(i,b("二进制"+i)); u.setSafe(i,6222020000000001L+i); tiny.setSafe(i,-i%100);
        lw.setPosition(i); lw.startList(); for(int k=0;k<=i%2;k++){ lw.varChar().writeVarChar("1380000"+String.format("%04d",i*2+k)); } lw.endList();
        sw.setPosition(i); if(nul){ sw.writeNull(); } else { sw.start(); sw.varChar("cust_name").writeVarChar("配偶"+i); sw.varChar("id_no").writeVarChar(id(5000+i)); sw.end(); }
        mw.setPosition(i); mw.startMap(); mw.startEntry(); mw.key().varChar().writeVarChar("电话"); mw.value().varChar().writeVarChar("1390000"+String.format("%04d",i)); mw.endEntry(); mw.endMap();
      }
      for (FieldVector v: List.of(nm,id,bal,op,kind,n,f,ts,note,flag,bin,u,tiny)) v.setValueCount(rows); ph.setValueCount(rows); sp.setValueCount(rows); map.setValueCount(rows);
      FieldVector enc=(FieldVector)DictionaryEncoder.encode(kind,d);
      VectorSchemaRoot root=new VectorSchemaRoot(List.of(nm,id,bal,op,ph,enc,sp,n,f,ts,note,flag,bin,u,map,tiny));
      root.setRowCount(rows);
      try(FileOutputStream o=new FileOutputStream(dir.resolve(name).toFile()); WritableByteChannel c=Channels.newChannel(o)){
        org.apache.arrow.vector.compression.CompressionCodec.Factory fac= CommonsCompressionFactory.INSTANCE;
        ArrowWriter w = codec==CompressionUtil.CodecType.NO_COMPRESSION ? (file? new ArrowFileWriter(root,p,c): new ArrowStreamWriter(root,p,c)) : new ArrowFileWriter(root,p,c,Map.of(),IpcOption.DEFAULT,fac,codec);
        w.start(); w.writeBatch(); w.writeBatch(); w.end(); w.close();
      }
    }
  }
  static void orc(Path dir, String name, CompressionKind kind, OrcFile.Version ver, int rows, boolean dict) throws Exception {
    Configuration conf=new Configuration(); conf.set("fs.file.impl","org.apache.hadoop.fs.RawLocalFileSystem"); if(!dict) conf.set("orc.dictionary.key.threshold","0");
    TypeDescription s=TypeDescription.fromString("struct<cust_name:string,id_no:varchar(18),balance:decimal(12,2),opened:date,phones:array<string>,kind:char(4),spouse:struct<cust_name:string,id_no:string>,id:bigint,rate:double,at:timestamp,note:string,flag:boolean,raw:binary,card_no:bigint,attrs:map<string,string>,age:tinyint,odd:bigint,part:float,u:uniontype<bigint,string>,inst:timestamp with local time zone,num:int>");
    Path out=dir.resolve(name); Files.deleteIfExists(out); Files.deleteIfExists(dir.resolve("."+name+".crc"));
    org.apache.orc.Writer w=OrcFile.createWriter(new org.apache.hadoop.fs.Path(out.toString()),OrcFile.writerOptions(conf).setSchema(s).compress(kind).version(ver).stripeSize(64*1024).overwrite(true));
    VectorizedRowBatch x=s.createRowBatch(); Random r=new Random(7);
    for(int i=0;i<rows;i++){ int k=x.size++; boolean nul=i%3==2;
      ((BytesColumnVector)x.cols[0]).setVal(k,b("某"+(i+1))); ((BytesColumnVector)x.cols[1]).setVal(k,b(id(i+1)));
      ((DecimalColumnVector)x.cols[2]).set(k,new HiveDecimalWritable(new java.math.BigDecimal(java.math.BigInteger.valueOf(100L*(i+1)+1),2).toPlainString()));
      ((LongColumnVector)x.cols[3]).vector[k]=-25000+i;
      ListColumnVector l=(ListColumnVector)x.cols[4]; l.offsets[k]=l.childCount; l.lengths[k]=1+i%2; l.child.ensureSize(l.childCount+2,true); for(int q=0;q<=i%2;q++) ((BytesColumnVector)l.child).setVal(l.childCount++,b("1380000"+String.format("%04d",i*2+q)));
      ((BytesColumnVector)x.cols[5]).setVal(k,b(i%2==0?"STD":"VIP"));
      StructColumnVector st=(StructColumnVector)x.cols[6]; if(nul){st.noNulls=false;st.isNull[k]=true;} else {((BytesColumnVector)st.fields[0]).setVal(k,b("配偶"+i));((BytesColumnVector)st.fields[1]).setVal(k,b(id(5000+i)));}
      ((LongColumnVector)x.cols[7]).vector[k]=i+1; ((DoubleColumnVector)x.cols[8]).vector[k]=1.5*i; TimestampColumnVector t=(TimestampColumnVector)x.cols[9]; t.set(k,java.sql.Timestamp.valueOf(java.time.LocalDateTime.of(1969,9,23,0,0).plusSeconds(i).plusNanos(i%2==0?0:500_000_000)));
      BytesColumnVector nt=(BytesColumnVector)x.cols[10]; if(nul){nt.noNulls=false;nt.isNull[k]=true;} else nt.setVal(k,b("备注 1300000"+String.format("%04d",i)));
      ((LongColumnVector)x.cols[11]).vector[k]=i%2; ((BytesColumnVector)x.cols[12]).setVal(k,b("二进制"+i)); ((LongColumnVector)x.cols[13]).vector[k]=6222020000000001L+i;
      MapColumnVector m=(MapColumnVector)x.cols[14]; m.offsets[k]=m.childCount; m.lengths[k]=1; m.keys.ensureSize(m.childCount+1,true); m.values.ensureSize(m.childCount+1,true); ((BytesColumnVector)m.keys).setVal(m.childCount,b("电话")); ((BytesColumnVector)m.values).setVal(m.childCount++,b("1390000"+String.format("%04d",i)));
      ((LongColumnVector)x.cols[15]).vector[k]=-i%100;
      ((LongColumnVector)x.cols[16]).vector[k]= odd(i);
      ((DoubleColumnVector)x.cols[17]).vector[k]=0.5*i; UnionColumnVector u=(UnionColumnVector)x.cols[18]; u.tags[k]=i%2; ((LongColumnVector)u.fields[0]).vector[k]=i; ((BytesColumnVector)u.fields[1]).setVal(k,b("u"+i));
      ((TimestampColumnVector)x.cols[19]).set(k,new java.sql.Timestamp(1000L*i)); ((LongColumnVector)x.cols[20]).vector[k]=i%50==0?2000000000L:i%7;
      if(x.size==x.getMaxSize()){w.addRowBatch(x);x.reset();}
    }
    w.addRowBatch(x); w.close(); Files.deleteIfExists(dir.resolve("."+name+".crc"));
  }
  /** Numbers that make the writer choose each way of packing. */
  static long odd(int i){ int q=i/100%5; return switch(q){ case 0 -> 7; case 1 -> i*3L; case 2 -> (i*2654435761L)%1000; case 3 -> i%97==0? 13000000000L+i : (i*40503L)%64; default -> -(i*(long)i)*1000003L; }; }
  public static void main(String[] z) throws Exception {
    Path d=Path.of(z[0]); Files.createDirectories(d);
    if (z.length>1) arrow(d,"plain.arrow",true,CompressionUtil.CodecType.NO_COMPRESSION,30); if (z.length>1) arrow(d,"lz4.feather",true,CompressionUtil.CodecType.LZ4_FRAME,30); if (z.length>1) arrow(d,"zstd.arrow",true,CompressionUtil.CodecType.ZSTD,30); if (z.length>1) arrow(d,"stream.arrows",false,CompressionUtil.CodecType.NO_COMPRESSION,30);
    for (CompressionKind k: new CompressionKind[]{CompressionKind.NONE,CompressionKind.ZLIB,CompressionKind.SNAPPY,CompressionKind.LZ4,CompressionKind.ZSTD,CompressionKind.LZO}) orc(d,k.name().toLowerCase()+".orc",k,OrcFile.Version.V_0_12,k==CompressionKind.ZLIB?1200:40,true);
    orc(d,"first.orc",CompressionKind.ZLIB,OrcFile.Version.V_0_11,40,true); orc(d,"direct.orc",CompressionKind.ZLIB,OrcFile.Version.V_0_12,1200,false);
  }
}
