-- Search finds a name by how it is spelled: 枣庄市 by zzs and by zaozhuangshi.
-- Derived from kMandarin of the Unihan database, Unicode 15.0 (credit and licence: data/Demonstration/SOURCES.md): the first reading of
-- each of the 6,763 characters of GB 2312 without its tone, ü as v, characters listed by their syllable. In names of places some are
-- read otherwise: the second list, ours, comes before the first, the commonest reading in such names first.

DO $initials$
DECLARE
  listed CONSTANT text := regexp_replace($$
    a啊阿嗄锕ai埃挨哎唉哀皑癌蔼矮艾碍爱隘捱嗳嗌嫒瑷暧砹锿霭an鞍氨安俺按暗岸胺案谙埯揞犴庵桉铵鹌黯ang肮昂盎ao凹敖熬翱袄傲奥懊澳坳拗嗷岙廒遨媪骜獒聱螯鏊鳌鏖ba芭捌扒叭吧笆八疤巴拔跋靶把耙坝霸罢爸茇菝岜灞钯粑鲅魃bai白柏百摆佰败拜稗捭掰擘ban斑班搬扳般颁板版扮拌伴瓣半办绊
    阪坂钣瘢癍舨bang邦帮梆榜膀绑棒磅蚌镑傍谤蒡浜bao苞胞包褒薄雹保堡饱宝抱报暴豹鲍爆勹葆孢煲鸨褓趵龅bei杯碑悲卑北辈背贝钡倍狈备惫焙被孛陂邶蓓呗悖碚鹎褙鐾鞴ben奔苯本笨畚坌贲锛beng崩绷甭泵蹦迸嘣甏bi逼鼻比鄙笔彼碧蓖蔽毕毙毖币庇痹闭敝弊必壁臂避陛匕俾荜荸萆薜吡哔狴庳愎滗
    濞弼妣婢嬖璧畀铋秕裨筚箅篦舭襞跸髀bian鞭边编贬扁便变卞辨辩辫遍匾弁苄忭汴缏煸砭碥窆褊蝙笾鳊biao标彪膘表婊骠杓飑飙飚灬镖镳瘭裱鳔髟bie鳖憋别瘪蹩bin彬斌濒滨宾摈傧豳缤玢槟殡膑镔髌鬓bing兵冰柄丙秉饼炳病并禀冫邴摒bo剥玻菠播拨钵波博勃搏铂箔伯帛舶脖膊渤驳卜亳啵饽檗礴钹
    鹁簸跛踣bu捕哺补埠不布步簿部怖埔卟逋瓿晡钚钸醭ca擦嚓礤cai猜裁材才财睬踩采彩菜蔡can餐参蚕残惭惨灿掺孱骖璨粲黪cang苍舱仓沧藏伧cao操糙槽曹草艹嘈漕螬艚ce厕策侧册测恻cen岑涔ceng层蹭曾噌cha插叉茬茶查碴搽察岔差诧猹馇汊姹杈槎檫锸镲衩chai拆柴豺侪钗瘥虿ch
    an搀蝉馋谗缠铲产阐颤冁谄蒇廛忏潺澶羼婵骣觇禅镡蟾躔chang昌猖场尝常偿肠厂敞畅唱倡伥鬯苌菖徜怅惝阊娼嫦昶氅鲳chao超抄钞朝嘲潮巢吵炒怊晁焯耖che车扯撤掣彻澈坼屮砗chen郴臣辰尘晨忱沉陈趁衬谌谶抻嗔宸琛榇碜龀cheng撑称城橙成呈乘程惩澄诚承逞骋秤丞埕枨柽晟塍瞠铖裎蛏酲c
    hi吃痴持池迟弛驰耻齿侈尺赤翅斥炽傺坻墀茌叱哧啻嗤彳饬媸敕眵鸱瘛褫蚩螭笞篪踟魑chong充冲虫崇宠茺忡憧铳舂艟chou抽酬畴踌稠愁筹仇绸瞅丑臭俦帱惆瘳雠chu初出橱厨躇锄雏滁除楚础储矗搐触处畜亍刍怵憷绌杵楮樗褚蜍蹰黜chuai揣搋啜嘬膪踹chuan川穿椽传船喘串舛遄巛氚钏舡chu
    ang疮窗幢床闯创怆chui吹炊捶锤垂椎陲棰槌chun春椿醇唇淳纯蠢莼鹑蝽chuo戳绰辶辍踔龊ci疵茨磁雌辞慈瓷词此刺赐次伺茈呲祠鹚糍cong聪葱囱匆从丛苁淙骢琮璁枞cou凑辏腠cu粗醋簇促蔟徂猝殂酢蹙蹴cuan蹿篡窜汆撺爨镩cui摧崔催脆瘁粹淬翠萃啐悴璀榱毳cun村存寸忖皴cu
    o磋撮搓措挫错厝嵯脞锉矬痤鹾蹉da搭达答瘩打大耷哒嗒怛妲沓褡笪靼鞑dai呆歹傣戴带殆代贷袋待逮怠埭甙呔岱迨骀绐玳黛dan耽担丹单郸掸胆旦氮但惮淡诞弹蛋儋萏啖澹殚赕眈疸瘅聃箪dang当挡党荡档谠凼菪宕砀铛裆dao刀捣蹈倒岛祷导到稻悼道盗刂叨忉氘焘纛de德得的地锝deng蹬灯登等瞪凳
    邓噔嶝戥磴镫簦di堤低滴迪敌笛狄涤翟嫡抵底蒂第帝弟递缔氐籴诋谛邸荻嘀娣柢棣觌砥碲睇镝羝骶dian颠掂滇碘点典靛垫电佃甸店惦奠淀殿阽坫巅玷钿癜癫簟踮diao碉叼雕凋刁掉吊钓调铞铫貂鲷die跌爹碟蝶迭谍叠垤堞揲喋嗲牒瓞耋蹀鲽ding丁盯叮钉顶鼎锭定订仃啶玎腚碇铤疔耵酊diu丢铥don
    g东冬董懂动栋侗恫冻洞垌咚岽峒氡胨胴硐鸫dou兜抖斗陡豆逗痘都蔸窦蚪篼du督毒犊独读堵睹赌杜镀肚度渡妒芏嘟渎椟牍碡蠹笃髑黩duan端短锻段断缎椴煅簖dui堆兑队对怼憝碓镦dun墩吨蹲敦顿囤钝盾遁沌炖砘礅盹趸duo掇哆多夺垛躲朵跺舵剁惰堕咄哚缍柁铎裰踱e蛾峨鹅俄额讹娥恶厄扼遏鄂饿噩
    谔垩苊莪萼呃愕阏屙婀轭腭锇锷鹗颚鳄ei诶en恩蒽摁er而儿耳尔饵洱二贰佴迩珥铒鸸鲕fa发罚筏伐乏阀法珐垡砝fan藩帆番翻樊矾钒繁凡烦反返范贩犯饭泛蕃蘩幡梵燔畈蹯fang坊芳方肪房防妨仿访纺放匚邡彷枋钫舫鲂fei菲非啡飞肥匪诽吠肺废沸费芾狒悱淝妃绯榧腓斐扉镄痱蜚篚翡霏鲱fen芬酚吩
    氛分纷坟焚汾粉奋份忿愤粪偾瀵棼鲼鼢feng丰封枫蜂峰锋风疯烽逢冯缝讽奉凤俸酆葑唪沣砜fou否缶fu佛夫敷肤孵扶拂辐幅氟符伏俘服浮涪福袱弗甫抚辅俯釜斧腑府腐赴副覆赋复傅付阜父腹负富讣附妇缚咐匐凫阝郛芙苻茯莩菔拊呋幞怫滏艴孚驸绂绋桴赙祓砩黻黼罘稃馥蚨蜉蝠蝮麸趺跗鲋鳆ga噶嘎尬呷尕尜旮
    钆gai该改概钙盖溉丐陔垓戤赅gan干甘杆柑竿肝赶感秆敢赣坩苷尴擀泔淦澉绀橄旰矸疳酐gang冈刚钢缸肛纲岗港杠戆罡筻gao篙皋高膏羔糕搞镐稿告睾诰郜藁缟槔槁杲锆ge哥歌搁戈鸽胳疙割革葛格阁隔铬个各咯鬲仡哿圪塥嗝纥搿膈硌镉袼虼舸骼gei给gen根跟亘茛哏艮geng耕更庚羹埂耿梗哽赓
    绠鲠gong工攻功恭龚供躬公宫弓巩汞拱贡共廾珙肱蚣觥gou钩勾沟苟狗垢构购够佝诟岣遘媾缑枸觏彀笱篝鞲gu辜菇咕箍估沽孤姑鼓古蛊骨谷股故顾固雇嘏诂菰呱崮汩梏轱牯牿臌毂瞽罟钴锢鸪鹄痼蛄酤觚鲴鹘gua刮瓜剐寡挂褂卦诖栝胍鸹聒guai乖拐怪掴guan棺关官冠观管馆罐惯灌贯倌莞掼涫盥鹳鳏g
    uang光广逛咣犷桄胱gui瑰规圭硅归龟闺轨鬼诡癸桂柜跪贵刽傀炔匦刿庋宄妫桧晷皈簋鲑鳜gun辊滚棍丨衮绲磙鲧guo锅郭国果裹过馘埚呙帼崞猓椁虢蜾蝈ha蛤哈铪hai骸孩海氦亥害骇还咳嗨胲醢han酣憨邯韩含涵寒函喊罕翰撼捍旱憾悍焊汗汉邗菡撖阚瀚晗焓顸颔蚶鼾hang夯杭航沆绗珩颃hao
    壕嚎豪毫郝好耗号浩貉蒿薅嗥嚆濠灏昊皓颢蚝he呵喝荷菏核禾和何合盒阂河涸赫褐鹤贺诃劾壑嗬阖曷盍颌蚵翮hei嘿黑hen痕很狠恨heng哼亨横衡恒蘅桁hong轰哄烘虹鸿洪宏弘红黉訇讧荭蕻薨闳泓hou喉侯猴吼厚候后堠後逅瘊篌糇鲎骺hu呼乎忽瑚壶葫胡蝴狐糊湖弧虎唬护互沪户冱唿囫岵猢怙惚浒滹
    琥槲轷觳烀煳戽扈祜瓠鹕鹱虍笏醐斛hua花哗华猾滑画划化话骅桦铧huai槐徊怀淮坏踝huan欢环桓缓换患唤痪豢焕涣宦幻郇奂萑擐圜獾洹浣漶寰逭缳锾鲩鬟huang荒慌黄磺蝗簧皇凰惶煌晃幌恍谎隍徨湟潢遑璜肓癀蟥篁鳇hui灰挥辉徽恢蛔回毁悔慧卉惠晦贿秽会烩汇讳诲绘诙茴荟蕙咴哕喙隳洄浍彗缋珲
    晖恚虺蟪麾hun荤昏婚魂浑混诨馄阍溷huo豁活伙火获或惑霍货祸劐藿攉嚯夥砉钬锪镬耠蠖ji击圾基机畸稽积箕肌饥迹激讥鸡姬绩缉吉极棘辑籍集及急疾汲即嫉级挤几脊己蓟技冀季伎祭剂悸济寄寂计记既忌际妓继纪藉丌亟乩剞佶偈诘墼芨芰荠蒺蕺掎叽咭哜唧岌嵴洎彐屐骥畿玑楫殛戟戢赍觊犄齑矶羁嵇稷瘠虮笈笄
    暨跻跽霁鲚鲫髻麂jia嘉枷夹佳家加荚颊贾甲钾假稼价架驾嫁茄伽郏葭岬浃迦珈戛胛恝铗镓痂瘕蛱笳袈跏jian歼监坚尖笺间煎兼肩艰奸缄茧检柬碱硷拣捡简俭剪减荐鉴践贱见键箭件健舰剑饯渐溅涧建僭谏谫菅蒹搛囝湔蹇謇缣枧楗戋戬牮犍毽腱睑锏鹣裥笕翦趼踺鲣鞯jiang僵姜将浆江疆蒋桨奖讲匠酱降茳洚绛
    缰犟礓耩糨豇jiao蕉椒礁焦胶交郊浇骄娇搅铰矫侥脚狡角饺缴绞剿教酵轿较叫窖佼僬艽茭挢噍峤徼湫姣敫皎鹪蛟醮跤鲛jie揭接皆秸街阶截劫节杰捷睫竭洁结解姐戒芥界借介疥诫届讦卩拮喈嗟婕孑桀碣疖颉蚧羯鲒骱jin巾筋斤金今津襟紧锦仅谨进靳晋禁近烬浸尽劲卺荩堇噤馑廑妗缙瑾槿赆觐钅衿矜jing荆
    兢茎睛晶鲸京惊精粳经井警景颈静境敬镜径痉靖竟竞净刭儆阱菁獍憬泾迳弪婧肼胫腈旌靓jiong炯窘冂迥炅扃jiu揪究纠玖韭久灸九酒厩救旧臼舅咎就疚僦啾阄柩桕鸠鹫赳鬏ju桔鞠拘狙疽居驹菊局咀矩举沮聚拒据巨具距踞锯俱句惧炬剧倨讵苣苴莒菹掬遽屦琚椐榘榉橘犋飓钜锔窭裾趄醵踽龃雎鞫juan捐鹃娟
    倦眷卷绢鄄狷涓桊蠲锩镌隽jue嚼撅攫抉掘倔爵觉决诀绝厥劂谲矍蕨噘噱崛獗孓珏桷橛爝镢蹶觖jun均菌钧军君峻俊竣浚郡骏捃皲麇ka喀咖卡佧咔胩kai开揩楷凯慨剀垲蒈忾恺铠锎锴kan槛刊堪勘坎砍看侃莰戡龛瞰kang康慷糠扛抗亢炕伉闶钪kao考拷烤靠尻栲犒铐ke坷苛柯棵磕颗科壳可渴克刻客课
    嗑岢恪溘骒缂珂轲氪瞌钶锞稞疴窠颏蝌髁ken肯啃垦恳裉龈keng坑吭铿kong空恐孔控倥崆箜kou抠口扣寇芤蔻叩眍筘ku枯哭窟苦酷库裤刳堀喾绔骷kua夸垮挎跨胯侉kuai块筷侩快蒯郐哙狯脍kuan宽款髋kuang匡筐狂框矿眶旷况诓诳邝圹夼哐纩贶kui亏盔岿窥葵奎魁馈愧溃馗匮夔隗蒉揆
    喹喟悝愦逵暌睽聩蝰篑跬kun坤昆捆困悃阃琨锟醌鲲髡kuo括扩廓阔蛞la垃拉喇蜡腊辣啦剌邋旯砬瘌lai莱来赖崃徕涞濑赉睐铼癞籁lan蓝婪栏拦篮阑兰澜谰揽览懒缆烂滥岚漤榄斓罱镧褴lang琅榔狼廊郎朗浪莨蒗啷阆锒稂螂lao捞劳牢老佬姥酪烙涝潦唠崂栳铑铹痨耢醪le乐肋了仂叻泐鳓lei勒雷
    镭蕾磊累儡垒擂类泪羸诔嘞嫘缧檑耒酹leng棱楞冷塄愣li厘梨犁黎篱狸离漓理李里鲤礼莉荔吏栗丽厉励砾历利傈例俐痢立粒沥隶力璃哩俪俚郦坜苈莅蓠藜呖唳喱猁溧澧逦娌嫠骊缡枥栎轹戾砺詈罹锂鹂疠疬蛎蜊蠡笠篥粝醴跞雳鲡鳢黧lia俩lian联莲连镰廉怜涟帘敛脸链恋炼练蔹奁潋濂琏楝殓臁裢裣蠊鲢li
    ang粮凉梁粱良两辆量晾亮谅墚椋踉魉liao撩聊僚疗燎寥辽撂镣廖料蓼尥嘹獠寮缭钌鹩lie列裂烈劣猎冽埒捩咧洌趔躐鬣lin琳林磷霖临邻鳞淋凛赁吝拎蔺啉嶙廪懔遴檩辚膦瞵粼躏麟ling玲菱零龄铃伶羚凌灵陵岭领另令酃苓呤囹泠绫柃棂瓴聆蛉翎鲮liu溜琉榴硫馏留刘瘤流柳六浏遛骝绺旒熘锍镏鹨鎏
    long龙聋咙笼窿隆垄拢陇垅茏泷珑栊胧砻癃lou楼娄搂篓漏陋偻蒌喽嵝镂瘘耧蝼髅lu芦卢颅庐炉掳卤虏鲁麓碌露路赂鹿潞禄录陆戮垆撸噜泸渌漉逯璐栌橹轳辂辘氇胪镥鸬鹭簏舻鲈luan峦挛孪滦卵乱脔娈栾鸾銮lun抡轮伦仑沦纶论囵luo萝螺罗逻锣箩骡裸落洛骆络倮蠃荦摞猡泺漯珞椤脶镙瘰雒lv驴吕
    铝侣旅履屡缕虑氯律率滤绿捋闾榈膂稆褛lve掠略锊ma妈麻玛码蚂马骂嘛吗唛犸嬷杩蟆mai埋买麦卖迈脉劢荬霾man瞒馒蛮满蔓曼慢漫谩墁幔缦熳镘颟螨蹒鳗鞔mang芒茫盲氓忙莽邙漭硭蟒mao猫茅锚毛矛铆卯茂冒帽貌贸袤茆峁泖瑁昴牦耄旄懋瞀蝥蟊髦me么mei玫枚梅酶霉煤没眉媒镁每美昧寐妹媚莓
    嵋猸浼湄楣镅鹛袂魅men门闷们扪焖懑钔meng萌蒙檬盟锰猛梦孟勐甍瞢懵朦礞虻蜢蠓艋艨mi眯醚靡糜迷谜弥米秘觅泌蜜密幂芈冖谧蘼咪嘧猕汨宓弭脒祢敉糸縻麋mian棉眠绵冕免勉娩缅面沔渑湎宀腼眄黾miao苗描瞄藐秒渺庙妙喵邈缈杪淼眇鹋mie蔑灭乜咩蠛篾min民抿皿敏悯闽苠岷闵泯缗珉愍鳘m
    ing明螟鸣铭名命冥茗溟暝瞑酩miu谬mo摸摹蘑模膜磨摩魔抹末莫墨默沫漠寞陌谟茉蓦馍嫫殁镆秣瘼耱貊貘麽mou谋牟某侔哞缪眸蛑鍪mu拇牡亩姆母墓暮幕募慕木目睦牧穆仫坶苜沐毪钼n嗯na拿哪呐钠那娜纳捺肭镎衲nai氖乃奶耐奈鼐艿萘柰nan南男难喃囡楠腩蝻赧nang囊攮囔馕曩nao挠脑恼
    闹淖孬垴呶猱瑙硇铙蛲ne呢讷疒nei馁内nen嫩恁neng能ni妮霓倪泥尼拟你匿腻逆溺伲坭猊怩昵旎睨铌鲵nian蔫拈年碾撵捻念辗廿埝辇黏鲇鲶niang娘酿niao鸟尿茑嬲脲袅nie捏聂孽啮镊镍涅陧蘖嗫颞臬蹑nin您ning柠狞凝宁拧泞佞咛甯聍niu牛扭钮纽狃忸妞nong脓浓农弄侬
    哝nou耨nu奴努怒弩胬孥驽nuan暖nuo挪懦糯诺傩搦喏锘nv女恧钕衄nve虐疟o哦喔噢ou欧鸥殴藕呕偶沤讴怄瓯耦pa啪趴爬帕怕琶葩杷筢pai拍排牌徘湃派俳蒎哌pan攀潘盘磐盼畔判叛拚爿泮袢襻蟠pang乓庞旁耪胖滂逄螃pao抛咆刨炮袍跑泡匏狍庖脬疱pei呸胚培裴赔陪配佩沛辔帔旆
    锫醅霈pen喷盆湓peng砰抨烹澎彭蓬棚硼篷膨朋鹏捧碰堋嘭怦蟛pi辟坯砒霹批披劈琵毗啤脾疲皮匹痞僻屁譬丕仳陴邳郫圮埤鼙芘擗噼庀淠媲纰枇甓睥罴铍癖疋蚍蜱貔pian篇偏片骗谝骈犏胼翩蹁piao飘漂瓢票剽嘌嫖缥殍瞟螵pie撇瞥丿苤氕pin拼频贫品聘姘嫔榀牝颦ping乒坪苹萍平凭瓶评屏俜
    娉枰鲆po泊坡泼颇婆破魄迫粕叵鄱珀钋钷皤笸pou剖裒掊pu脯扑铺仆莆葡菩蒲朴圃普浦谱曝瀑匍噗溥濮璞攴氆攵镤镨蹼qi期欺栖戚妻七凄漆柒沏其棋奇歧畦崎脐齐旗祈祁骑起岂乞企启契砌器气迄弃汽泣讫亓俟圻芑芪萁萋葺蕲嘁屺岐汔淇骐绮琪琦杞桤槭耆祺憩碛颀蛴蜞綦綮蹊鳍麒qia掐恰洽葜袷髂qian牵
    扦钎铅千迁签仟谦乾黔钱钳前潜遣浅谴堑嵌欠歉倩佥阡凵芊芡茜掮岍悭慊骞搴褰缱椠肷愆钤虔箝qiang枪呛腔羌墙蔷强抢丬戕嫱樯戗炝锖锵镪襁蜣羟跄qiao橇锹敲悄桥瞧乔侨巧鞘撬翘峭俏窍劁诮谯荞愀憔缲樵硗跷鞒qie切且怯窃郄惬妾挈锲箧qin钦侵亲秦琴勤芹擒禽寝沁芩揿吣嗪噙溱檎锓螓衾qing青
    轻氢倾卿清擎晴氰情顷请庆苘圊檠磬蜻罄箐謦鲭黥qiong琼穷邛芎茕穹蛩筇跫銎qiu秋丘邱球求囚酋泅俅巯犰逑遒楸赇虬蚯蝤裘糗鳅鼽qu趋区蛆曲躯屈驱渠取娶龋趣去诎劬蕖蘧岖衢阒璩觑氍朐祛磲鸲癯蛐蠼麴瞿黢quan圈颧权醛泉全痊拳犬券劝诠荃犭悛绻辁畎铨蜷筌鬈que缺瘸却鹊榷确雀阕阙悫qun裙
    群逡ran然燃冉染苒蚺髯rang瓤壤攘嚷让禳穰rao饶扰绕荛娆桡re惹热ren壬仁人忍韧任认刃妊纫亻仞荏葚饪轫稔衽reng扔仍ri日rong戎茸蓉荣融熔溶容绒冗嵘狨榕肜蝾rou揉柔肉糅蹂鞣ru茹蠕儒孺如辱乳汝入褥蓐薷嚅洳溽濡缛铷襦颥ruan软阮朊rui蕊瑞锐芮蕤枘睿蚋run闰润r
    uo若弱偌箬sa撒洒萨卅仨挲脎飒sai腮鳃塞赛噻san三叁伞散馓毵糁sang桑嗓丧搡磉颡sao搔骚扫嫂埽缫臊瘙鳋se瑟色涩啬铯穑sen森seng僧sha莎砂杀刹沙纱傻啥煞厦唼歃铩痧裟霎鲨shai筛晒酾shan珊苫杉山删煽衫闪陕擅赡膳善汕扇缮剡讪鄯埏芟彡潸姗嬗骟膻钐疝蟮舢跚鳝sha
    ng墒伤商赏晌上尚裳垧绱殇熵觞shao梢捎稍烧芍勺韶少哨邵绍劭苕潲蛸筲艄she奢赊蛇舌舍赦摄射慑涉社设厍佘猞滠歙畲麝shei谁shen砷申呻伸身深娠绅神沈审婶甚肾慎渗什诜谂莘哂渖椹胂矧蜃sheng声生甥牲升绳省盛剩胜圣嵊眚笙shi匙师失狮施湿诗尸虱十石拾时食蚀实识史矢使屎驶始式示
    士世柿事拭誓逝势是嗜噬适仕侍释饰氏市恃室视试似谥埘莳蓍弑饣轼贳炻礻铈螫舐筮豉豕鲥鲺shou收手首守寿授售受瘦兽扌狩绶艏shu蔬枢梳殊抒输叔舒淑疏书赎孰熟薯暑曙署蜀黍鼠属术述树束戍竖墅庶数漱恕倏塾菽摅沭澍姝纾毹腧殳秫shua刷耍唰shuai摔衰甩帅蟀shuan栓拴闩涮shuang霜
    双爽孀shui水睡税氵shun吮瞬顺舜shuo说硕朔烁蒴搠妁槊铄si斯撕嘶思私司丝死肆寺嗣四饲巳厮兕厶咝汜泗澌姒驷纟缌祀锶鸶耜蛳笥song松耸怂颂送宋讼诵凇菘崧嵩忪悚淞竦sou搜艘擞嗽叟薮嗖嗾馊溲飕瞍锼螋su苏酥俗素速粟僳塑溯宿诉肃夙谡蔌嗉愫涑簌觫稣suan酸蒜算狻sui虽隋随绥
    髓碎岁穗遂隧祟谇荽濉邃燧眭睢sun孙损笋荪狲飧榫隼suo蓑梭唆缩琐索锁所唢嗦嗍娑桫睃羧ta塌他它她塔獭挞蹋踏拓闼溻遢榻铊趿鳎tai胎苔抬台泰酞太态汰邰薹肽炱钛跆鲐tan坍摊贪瘫滩坛檀痰潭谭谈坦毯袒碳探叹炭郯昙忐钽锬覃tang汤塘搪堂棠膛唐糖倘躺淌趟烫傥帑饧溏瑭樘铴镗耥螗螳羰醣ta
    o掏涛滔绦萄桃逃淘陶讨套鼗啕洮韬饕te特忒忑慝铽teng藤腾疼誊滕ti梯剔踢锑提题蹄啼体替嚏惕涕剃屉倜荑悌逖绨缇鹈裼醍tian天添填田甜恬舔腆掭忝阗殄畋tiao挑条迢眺跳佻祧窕蜩笤粜龆鲦髫tie贴铁帖萜餮ting厅听烃汀廷停亭庭挺艇莛葶婷梃町蜓霆tong通桐酮瞳同铜彤童桶捅筒统痛
    佟僮仝茼嗵恸潼砼tou偷投头透亠钭骰tu凸秃突图徒途涂屠土吐兔堍荼菟钍酴tuan湍团抟彖疃tui推颓腿蜕褪退煺tun吞屯臀氽饨暾豚tuo拖托脱鸵陀驮驼椭妥唾乇佗坨庹沲沱柝橐砣箨酡跎鼍wa挖哇蛙洼娃瓦袜佤娲腽wai歪外崴wan豌弯湾玩顽丸烷完碗挽晚皖惋宛婉万腕剜芄菀纨绾琬脘畹蜿wa
    ng汪王亡枉网往旺望忘妄罔惘辋魍wei威巍微危韦违桅围唯惟为潍维苇萎委伟伪尾纬未蔚味畏胃喂魏位渭谓尉慰卫偎诿隈圩葳薇囗帏帷嵬猥猬闱沩洧涠逶娓玮韪軎炜煨痿艉鲔wen瘟温蚊文闻纹吻稳紊问刎阌汶玟璺雯weng嗡翁瓮蓊蕹wo挝蜗涡窝我斡卧握沃倭莴幄渥肟硪龌wu巫呜钨乌污诬屋无芜梧吾吴毋武
    五捂午舞伍侮坞戊雾晤物勿务悟误兀仵阢邬圬芴呒唔庑怃忤浯寤迕妩婺骛杌牾焐鹉鹜痦蜈鋈鼯xi昔熙析西硒矽晰嘻吸锡牺稀息希悉膝夕惜熄烯溪汐犀檄袭席习媳喜铣洗系隙戏细僖兮隰郗菥葸蓰奚唏徙饩阋浠淅屣嬉玺樨曦觋欷熹禊禧皙穸蜥螅蟋舄舾羲粞翕醯鼷xia瞎虾匣霞辖暇峡侠狭下夏吓狎遐瑕柙硖罅黠xian
    掀锨先仙鲜纤咸贤衔舷闲涎弦嫌显险现献县腺馅羡宪陷限线冼苋莶藓岘猃暹娴氙燹祆鹇痫蚬筅籼酰跣跹霰xiang相厢镶香箱襄湘乡翔祥详想响享项巷橡像向象芗葙饷庠骧缃蟓鲞飨xiao萧硝霄哮嚣销消宵淆晓小孝校肖啸笑效哓崤潇逍骁绡枭枵筱箫魈xie楔些歇蝎鞋协挟携邪斜胁谐写械卸蟹懈泄泻谢屑偕亵勰燮
    薤撷獬廨渫瀣邂绁缬榭榍躞xin薪芯锌欣辛新忻心信衅囟馨忄昕歆鑫xing星腥猩惺兴刑型形邢行醒幸杏性姓陉荇荥擤悻硎xiong兄凶胸匈汹雄熊xiu休修羞朽嗅锈秀袖绣咻岫馐庥溴鸺貅髹xu墟戌需虚嘘须徐许蓄酗叙旭序恤絮婿绪续吁诩勖蓿洫溆顼栩煦盱胥糈醑xuan轩喧宣悬旋玄选癣眩绚儇谖萱揎泫
    渲漩璇楦暄炫煊碹铉镟痃xue削靴薛学穴雪血谑泶踅鳕xun勋熏循旬询寻驯巡殉汛训讯逊迅巽埙荀荨蕈薰峋徇獯恂洵浔曛窨醺鲟ya压押鸦鸭呀丫芽牙蚜崖衙涯雅哑亚讶轧伢垭揠吖岈迓娅琊桠氩砑睚痖yan焉咽阉烟淹盐严研蜒岩延言颜阎炎沿奄掩眼衍演艳堰燕厌砚雁唁彦焰宴谚验厣赝俨偃兖讠谳郾鄢芫菸崦恹闫
    湮滟妍嫣琰檐晏胭腌焱罨筵酽魇餍鼹yang殃央鸯秧杨扬佯疡羊洋阳氧仰痒养样漾徉怏泱炀烊恙蛘鞅yao邀腰妖瑶摇尧遥窑谣姚咬舀药要耀钥夭爻吆崾徭幺珧杳轺曜肴鹞窈繇鳐ye椰噎耶爷野冶也页掖业叶曳腋夜液靥谒邺揶晔烨铘yi一壹医揖铱依伊衣颐夷遗移仪胰疑沂宜姨彝椅蚁倚已乙矣以艺抑易邑屹亿役臆逸
    肄疫亦裔意毅忆义益溢诣议谊译异翼翌绎刈劓佚佾诒圯埸懿苡薏弈奕挹弋呓咦咿噫峄嶷猗饴怿怡悒漪迤驿缢殪轶贻欹旖熠眙钇镒镱痍瘗癔翊衤蜴舣羿翳酏黟yin茵荫因殷音阴姻吟银淫寅饮尹引隐印胤鄞廴垠堙茚吲喑狺夤洇氤铟瘾蚓霪ying英樱婴鹰应缨莹萤营荧蝇迎赢盈影颖硬映嬴郢茔莺萦蓥撄嘤膺滢潆瀛瑛璎楹
    媵鹦瘿颍罂yo哟唷yong拥佣臃痈庸雍踊蛹咏泳涌永恿勇用俑壅墉喁慵邕镛甬鳙饔you幽优悠忧尤由邮铀犹油游酉有友右佑釉诱又幼卣攸侑莠莜莸尢呦囿宥柚猷牖铕疣蚰蚴蝣鱿黝鼬yu迂淤于盂榆虞愚舆余俞逾鱼愉渝渔隅予娱雨与屿禹宇语羽玉域芋郁遇喻峪御愈欲狱育誉浴寓裕预豫驭禺毓伛俣谀谕萸蓣揄圄圉嵛
    狳饫馀庾阈鬻妪妤纡瑜昱觎腴欤於煜燠肀聿钰鹆鹬瘐瘀窬窳蜮蝓竽臾舁雩龉yuan鸳渊冤元垣袁原援辕园员圆猿源缘远苑愿怨院垸塬掾沅媛瑗橼爰眢鸢螈箢鼋yue曰约越跃岳粤月悦阅龠瀹樾刖钺yun耘云郧匀陨允运蕴酝晕韵孕郓芸狁恽愠纭韫殒昀氲熨筠za匝砸杂咋拶咂zai栽哉灾宰载再在崽甾zan咱攒暂
    赞瓒昝簪糌趱錾zang赃脏葬奘驵臧zao遭糟凿藻枣早澡蚤躁噪造皂灶燥唣ze责择则泽仄赜啧帻迮昃笮箦舴zei贼zen怎谮zeng增憎赠缯甑罾锃zha扎喳渣札铡闸眨栅榨乍炸诈柞揸吒咤哳楂砟痄蚱齄zhai摘斋宅窄债寨砦瘵zhan瞻毡詹粘沾盏斩崭展蘸栈占战站湛绽谵搌旃zhang长樟章彰漳
    张掌涨杖丈帐账仗胀瘴障仉鄣幛嶂獐嫜璋蟑zhao招昭找沼赵照罩兆肇召爪诏啁棹钊笊zhe遮折哲蛰辙者锗蔗这浙著着谪摺柘辄磔鹧褶蜇赭zhen珍斟真甄砧臻贞针侦枕疹诊震振镇阵圳蓁浈缜桢榛轸赈胗朕祯畛稹鸩箴zheng蒸挣睁征狰争怔整拯正政帧症郑证诤峥钲铮筝zhi芝枝支吱蜘知肢脂汁之织职直植
    殖执值侄址指止趾只旨纸志挚掷至致置帜峙制智秩稚质炙痔滞治窒卮陟郅埴芷摭帙徵夂忮彘咫骘栉枳栀桎轵轾贽胝膣祉祗黹雉鸷痣蛭絷酯跖踬踯豸觯zhong中盅忠钟衷终种肿重仲众冢锺螽舯踵zhou舟周州洲诌粥轴肘帚咒皱宙昼骤荮妯纣绉胄籀酎zhu珠株蛛朱猪诸诛逐竹烛煮拄瞩嘱主柱助蛀贮铸筑住注祝驻丶
    伫侏邾苎茱洙渚潴杼槠橥炷铢疰瘃竺箸舳翥躅麈zhua抓zhuai拽zhuan专砖转撰赚篆啭馔颛zhuang桩庄装妆撞壮状zhui锥追赘坠缀惴骓缒隹zhun谆准肫窀zhuo捉拙卓桌茁酌啄灼浊倬诼擢浞涿濯禚斫镯zi兹咨资姿滋淄孜紫仔籽滓子自渍字谘嵫姊孳缁梓辎赀恣眦锱秭耔笫粢趑觜訾龇鲻髭
    zong鬃棕踪宗综总纵偬腙粽zou邹走奏揍诹陬鄹驺楱鲰zu租足卒族祖诅阻组俎镞zuan钻纂攥缵躜zui嘴醉最罪蕞zun尊遵撙樽鳟zuo琢昨左佐做作坐座阼唑怍胙祚$$, '\s', '', 'g');
  placed CONSTANT text := $$
    长chang,zhang 重chong,zhong 单shan,dan 乐le,yue 车che,ju 朝chao,zhao 曾zeng,ceng 都du 阿a,e 厦xia,sha 盛sheng,cheng 柏bai,bo 巷xiang,hang 仇qiu,chou 翟zhai,di 解xie,jie
    盖gai,ge 行xing,hang 召zhao,shao 种zhong,chong 圩wei,xu 堡bao,pu 什shi 卜bu,bo 牟mu,mou 朴piao,pu 尉wei,yu 蔚wei,yu 员yuan,yun 查zha,cha 郇xun,huan 泊bo,po
    藏zang,cang 传chuan,zhuan 弹dan,tan 降jiang,xiang 校xiao,jiao 调diao,tiao 参can,shen 阚kan 地di 了liao 薄bo,bao 莘xin,shen 任ren 涡guo,wo 浒hu,xu 铅qian,yan
    枞zong,cong 柞zha,zuo 弄nong,long 番fan,pan 埔pu,bu 还huan,hai 伯bo,bai 佛fo 堌gu 覃qin,tan 隗wei,kui 吕lv,lu 绿lv,lu 女nv,nu 驴lv,lu 秘bi,mi
    缪miao,mou 宿su,xiu 角jiao,jue 六liu,lu 殷yin,yan 繁fan,po$$;
BEGIN
  EXECUTE format('CREATE FUNCTION character_readings() RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN %L::jsonb',
    (SELECT jsonb_object_agg(sign, part[1]) FROM regexp_matches(listed, '([a-z]+)([^a-z]+)', 'g') AS part, regexp_split_to_table(part[2], '') AS sign)
    || (SELECT jsonb_object_agg(part[1], part[2]) FROM regexp_matches(placed, '([^\sa-z,])([a-z,]+)', 'g') AS part));
END
$initials$;
COMMENT ON FUNCTION character_readings() IS '汉字读音, 首个最常用 / readings of a character, the commonest first';

-- Every spelling of a name as " zzs=zaozhuangshi ": after a space stand initials, after = full syllables. Letters and digits stand for
-- themselves, other signs are left out. Three characters with two readings are read in both ways, further ones in the commoner.
CREATE FUNCTION name_initials(name text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 2000 SET search_path FROM CURRENT AS $$
DECLARE
  spelled text[] := ARRAY[''];
  known int;
  said text[];
  sign text;
BEGIN
  FOREACH sign IN ARRAY regexp_split_to_array(fold_name(name), '') LOOP
    said := string_to_array(coalesce(character_readings() ->> sign, substring(sign FROM '[a-z0-9]')), ',');
    CONTINUE WHEN said IS NULL;
    known := cardinality(spelled);
    IF cardinality(said) = 2 AND known < 8 THEN
      spelled := spelled || spelled;
    END IF;
    FOR i IN 1..cardinality(spelled) LOOP
      spelled[i] := spelled[i] || said[CASE WHEN i <= known THEN 1 ELSE 2 END] || '''';
    END LOOP;
  END LOOP;
  RETURN (SELECT string_agg(DISTINCT ' ' || regexp_replace(each, '(.)[^'']*''', '\1', 'g') || '=' || replace(each, '''', '') || ' ', '') FROM unnest(spelled) AS each);
END
$$;
COMMENT ON FUNCTION name_initials(text) IS '检索用拼音: 首字母与全拼 / a name as its initials and its syllables';

-- fold_name says what it said, but a name without a traditional character is not compared with each of them.
DO $fold$
BEGIN
  EXECUTE format($$CREATE OR REPLACE FUNCTION fold_name(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN name ~ %L THEN %s ELSE lower(regexp_replace(name, '\s', '', 'g')) END$$,
    (SELECT '[' || string_agg(chr(code), '') || ']' FROM generate_series(19968, 40959) AS code WHERE fold_name(chr(code)) <> chr(code)),
    substr(pg_get_function_sqlbody('fold_name(text)'::regprocedure), length('RETURN ') + 1));
END
$fold$;

CREATE INDEX ix_villages_initials ON villages USING gin (name_initials(name) gin_trgm_ops);
CREATE INDEX ix_divisions_initials ON divisions USING gin (name_initials(name) gin_trgm_ops);
CREATE INDEX ix_zones_initials ON zones USING gin (name_initials(name) gin_trgm_ops);
CREATE INDEX ix_project_sites_initials ON project_sites USING gin (name_initials(name) gin_trgm_ops);
CREATE INDEX ix_facilities_initials ON facilities USING gin (name_initials(name) gin_trgm_ops);
