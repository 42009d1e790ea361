// Invented people's names: sorted, so that "given × surname" comes out in display-name order. Romaji are unique within a table.

/** Must be sorted by lower-cased text. */
export const englishGivenNames =
  'Abigail Adam Aisha Alan Alice Amelia Amir Andrew Anika Arthur Beatrice Ben Bridget Callum Carla Charlotte Chloe Colin Daisy Daniel David Diana Edward Eleanor Ella Emily Ethan Farah Felix Fiona Frank Gareth George Grace Hannah Harriet Harvey Helen Imogen Isaac Jack Jasmine Joseph Katie Kieran Laura Leah Liam Lucy Marcus Maya Megan Nathan Nina Oliver Olivia Oscar Paige Patrick Priya Rachel Robert Samuel Zoe'.split(
    ' ',
  );

/** Must be sorted by lower-cased text. */
export const englishSurnames =
  'Abbott Adeyemi Ainsworth Archer Ashdown Barlow Bennett Birch Blackwood Bramley Brennan Calder Carver Chaudhry Clarke Collier Cooper Crawford Dalton Davies Dawson Drummond Eastwood Ellison Fairfax Farrow Fletcher Foster Gallagher Gardner Gibson Grant Hale Harding Hartley Hayes Holloway Hughes Ingram Jarvis Jennings Kapoor Kendall Lambert Langley Lockwood Marsh Mercer Moss Norton Okafor Parsons Pemberton Quinn Radford Reid Sharma Sinclair Tanner Thorne Underhill Vance Walsh Yardley'.split(
    ' ',
  );

/** kanji romaji pairs. */
const japaneseSurnamePairs =
  '佐藤 sato 鈴木 suzuki 高橋 takahashi 田中 tanaka 渡辺 watanabe 伊藤 ito 山本 yamamoto 中村 nakamura 小林 kobayashi 加藤 kato 吉田 yoshida 山田 yamada 佐々木 sasaki 山口 yamaguchi 松本 matsumoto 井上 inoue 木村 kimura 林 hayashi 斎藤 saito 清水 shimizu 山崎 yamazaki 森 mori 池田 ikeda 橋本 hashimoto 阿部 abe 石川 ishikawa 山下 yamashita 中島 nakajima 石井 ishii 小川 ogawa 前田 maeda 岡田 okada 長谷川 hasegawa 藤田 fujita 後藤 goto 近藤 kondo 村上 murakami 遠藤 endo 青木 aoki 坂本 sakamoto 福田 fukuda 太田 ota 西村 nishimura 藤井 fujii 金子 kaneko 岡本 okamoto 藤原 fujiwara 三浦 miura 中野 nakano 中川 nakagawa 原田 harada 松田 matsuda 竹内 takeuchi 小野 ono 田村 tamura 中山 nakayama 和田 wada 石田 ishida 森田 morita 上田 ueda 原 hara 柴田 shibata 酒井 sakai 工藤 kudo';

const japaneseGivenPairs =
  '桜 sakura 陽菜 hina 美咲 misaki 結衣 yui 葵 aoi 凛 rin 愛 ai 彩 aya 花子 hanako 恵 megumi 由美 yumi 真由美 mayumi 直美 naomi 久美子 kumiko 智子 tomoko 裕子 yuko 明美 akemi 千尋 chihiro 遥 haruka 七海 nanami 楓 kaede 奈々 nana 麻衣 mai 綾子 ayako 理恵 rie 京子 kyoko 和子 kazuko 順子 junko 翔太 shota 大輔 daisuke 健太 kenta 拓也 takuya 直樹 naoki 誠 makoto 浩 hiroshi 学 manabu 剛 tsuyoshi 隆 takashi 勇 isamu 亮 ryo 樹 itsuki 蓮 ren 悠真 yuma 大和 yamato 海斗 kaito 陸 riku 颯太 sota 湊 minato 健一 kenichi 一郎 ichiro 次郎 jiro 三郎 saburo 正 tadashi 茂 shigeru 清 kiyoshi 実 minoru 進 susumu 豊 yutaka 修 osamu 和也 kazuya 達也 tatsuya 哲也 tetsuya 雄太 yuta 光 hikaru 優 yu 空 sora';

/** A Japanese name as written and as in sign-in names. */
export interface JapaneseName {
  readonly kanji: string;
  readonly romaji: string;
}

const pairs = (text: string): readonly JapaneseName[] => {
  const words = text.split(' ');
  const names: JapaneseName[] = [];
  for (let i = 0; i + 1 < words.length; i += 2) names.push({ kanji: words[i] ?? '', romaji: words[i + 1] ?? '' });
  return names.sort((a, b) => (a.kanji < b.kanji ? -1 : 1));
};

export const japaneseSurnames = pairs(japaneseSurnamePairs);
export const japaneseGivenNames = pairs(japaneseGivenPairs);
