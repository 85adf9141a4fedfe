<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>A lab in which a linear softmax classifier learns to tell dogs from cats, one gradient step at a time.

Everything happens on this computer. Downhill opens no connection to the internet: no photo and no word about what you do ever leaves it. It writes where you save, and into folders of its own.

Errors are noted in {log}, without the names of photos.</source>
      <translation>선형 소프트맥스 분류기가 강아지와 고양이를 구별하는 법을 한 스텝씩 배우는 실험실입니다.

모든 일은 이 컴퓨터 안에서만 일어납니다. Downhill은 인터넷에 연결하지 않으므로, 사진도 사용 기록도 밖으로 나가지 않습니다. 파일은 저장하신 곳과 Downhill의 전용 폴더에만 씁니다.

오류는 사진 이름 없이 {log} 파일에 기록합니다.</translation>
    </message>
    <message>
      <source>About Downhill</source>
      <translation>Downhill 정보</translation>
    </message>
    <message>
      <source>MIT licence. It carries works of others besides. Their names and licences are below, in English.</source>
      <translation>MIT 라이선스입니다. 함께 들어 있는 다른 저작물의 이름과 라이선스는 아래에 영어로 적혀 있습니다.</translation>
    </message>
    <message>
      <source>Works of others</source>
      <translation>다른 저작물</translation>
    </message>
  </context>
  <context>
    <name>AccuracyCard</name>
    <message>
      <source>What is alike is learnt from or held out together. Show it.</source>
      <translation>서로 닮은 것은 함께 학습하거나 함께 떼어 둡니다. 누르면 보여 줍니다.</translation>
    </message>
    <message>
      <source>all scores are equal: it says “dog” to all</source>
      <translation>점수가 모두 같아 전부 “강아지”라고 답합니다</translation>
    </message>
    <message>
      <source>its own {count} learnt by heart</source>
      <translation>학습 사진 {count}장은 통째로 외움(과적합)</translation>
    </message>
    <message>
      <source>nothing held out</source>
      <translation>따로 떼어 둔 것이 없음</translation>
    </message>
    <message>
      <source>on what it learnt from: {share}</source>
      <translation>학습에 쓴 것에서는: {share}</translation>
    </message>
    <message>
      <source>{photos} alike: 1 group</source>
      <translation>닮은 {photos}: 1묶음</translation>
    </message>
    <message>
      <source>{photos} alike: {groups} groups</source>
      <translation>닮은 {photos}: {groups}묶음</translation>
    </message>
    <message>
      <source>{share} right</source>
      <translation>{share} 맞힘</translation>
    </message>
  </context>
  <context>
    <name>AccuracyPlot</name>
    <message>
      <source>Accuracy</source>
      <translation>정확도</translation>
    </message>
    <message>
      <source>held out</source>
      <translation>떼어 둔 것</translation>
    </message>
    <message>
      <source>loss and accuracy part here</source>
      <translation>여기서 손실과 정확도가 갈라집니다</translation>
    </message>
    <message>
      <source>right</source>
      <translation>맞힘</translation>
    </message>
    <message>
      <source>training</source>
      <translation>학습</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;About Downhill</source>
      <translation>Downhill 정보(&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Back</source>
      <translation>이전 단계(&amp;B)</translation>
    </message>
    <message>
      <source>&amp;Chapters of the lesson</source>
      <translation>수업의 장(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>편집(&amp;E)</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>파일(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;First step</source>
      <translation>첫 스텝(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;From the beginning…</source>
      <translation>처음부터(&amp;F)…</translation>
    </message>
    <message>
      <source>&amp;Guess before each step</source>
      <translation>스텝마다 먼저 예상하기(&amp;G)</translation>
    </message>
    <message>
      <source>&amp;Hand in…</source>
      <translation>제출하기(&amp;H)…</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>도움말(&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Keys</source>
      <translation>단축키(&amp;K)</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>언어(&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Last step</source>
      <translation>마지막 스텝(&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Leave the lesson</source>
      <translation>수업 나가기(&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Lesson</source>
      <translation>수업(&amp;L)</translation>
    </message>
    <message>
      <source>&amp;My photos</source>
      <translation>내 사진(&amp;M)</translation>
    </message>
    <message>
      <source>&amp;Numbers at the right</source>
      <translation>오른쪽 숫자(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;On</source>
      <translation>다음 단계(&amp;O)</translation>
    </message>
    <message>
      <source>&amp;Open photos…</source>
      <translation>사진 열기(&amp;O)…</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Pause</source>
      <translation>일시정지(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Photos at the left</source>
      <translation>왼쪽 사진(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Redo {what}</source>
      <translation>다시 실행: {what}(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Revert to what was saved</source>
      <translation>저장한 상태로 되돌리기(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Run</source>
      <translation>실행(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Save project</source>
      <translation>프로젝트 저장(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Smaller</source>
      <translation>작게(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Start the lesson</source>
      <translation>수업 시작(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Step</source>
      <translation>한 스텝(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>테마(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;Train</source>
      <translation>학습(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>되돌리기(&amp;U)</translation>
    </message>
    <message>
      <source>&amp;Undo {what}</source>
      <translation>되돌리기: {what}(&amp;U)</translation>
    </message>
    <message>
      <source>&amp;Use an ONNX network…</source>
      <translation>ONNX 신경망 쓰기(&amp;U)…</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>보기(&amp;V)</translation>
    </message>
    <message>
      <source>&amp;Words of the lesson…</source>
      <translation>수업의 용어(&amp;W)…</translation>
    </message>
    <message>
      <source>&amp;Words…</source>
      <translation>용어(&amp;W)…</translation>
    </message>
    <message>
      <source>Add &amp;cat photos…</source>
      <translation>고양이 사진 추가(&amp;C)…</translation>
    </message>
    <message>
      <source>Add &amp;dog photos…</source>
      <translation>강아지 사진 추가(&amp;D)…</translation>
    </message>
    <message>
      <source>Add a &amp;folder…</source>
      <translation>폴더 추가(&amp;F)…</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>시스템 설정 따르기</translation>
    </message>
    <message>
      <source>Back to what was &amp;there</source>
      <translation>바꾸기 전으로 돌아가기(&amp;T)</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>어둡게</translation>
    </message>
    <message>
      <source>F&amp;ull screen</source>
      <translation>전체 화면(&amp;U)</translation>
    </message>
    <message>
      <source>La&amp;rger</source>
      <translation>크게(&amp;R)</translation>
    </message>
    <message>
      <source>Lesson &amp;1: scores and loss</source>
      <translation>1교시: 점수와 손실(&amp;1)</translation>
    </message>
    <message>
      <source>Lesson &amp;2: going down</source>
      <translation>2교시: 내려가기(&amp;2)</translation>
    </message>
    <message>
      <source>Lesson &amp;3: back through the chain</source>
      <translation>3교시: 거슬러 올라가기(&amp;3)</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>밝게</translation>
    </message>
    <message>
      <source>Ne&amp;w project</source>
      <translation>새 프로젝트(&amp;W)</translation>
    </message>
    <message>
      <source>Open &amp;project…</source>
      <translation>프로젝트 열기(&amp;P)…</translation>
    </message>
    <message>
      <source>Open mode&amp;l…</source>
      <translation>모델 열기(&amp;L)…</translation>
    </message>
    <message>
      <source>Open rece&amp;nt</source>
      <translation>최근 프로젝트 열기(&amp;N)</translation>
    </message>
    <message>
      <source>Pr&amp;esentation</source>
      <translation>발표 모드(&amp;E)</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>다시 실행</translation>
    </message>
    <message>
      <source>Rese&amp;t</source>
      <translation>초기화(&amp;T)</translation>
    </message>
    <message>
      <source>Run a &amp;number of steps…</source>
      <translation>정한 스텝만큼 실행(&amp;N)…</translation>
    </message>
    <message>
      <source>Run to the &amp;end</source>
      <translation>끝까지 실행(&amp;E)</translation>
    </message>
    <message>
      <source>S&amp;ketches</source>
      <translation>스케치(&amp;K)</translation>
    </message>
    <message>
      <source>Sa&amp;ve model…</source>
      <translation>모델 저장(&amp;V)…</translation>
    </message>
    <message>
      <source>Save a cop&amp;y…</source>
      <translation>사본 저장(&amp;Y)…</translation>
    </message>
    <message>
      <source>Save project &amp;as…</source>
      <translation>프로젝트를 다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>스페이스</translation>
    </message>
    <message>
      <source>St&amp;andard size</source>
      <translation>기본 크기(&amp;A)</translation>
    </message>
    <message>
      <source>Start &amp;empty</source>
      <translation>빈 상태로 시작(&amp;E)</translation>
    </message>
    <message>
      <source>Step &amp;back</source>
      <translation>한 스텝 뒤로(&amp;B)</translation>
    </message>
    <message>
      <source>Tell ea&amp;ch step</source>
      <translation>스텝마다 알려 주기(&amp;C)</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>되돌리기</translation>
    </message>
    <message>
      <source>What this &amp;page shows</source>
      <translation>이 페이지 설명(&amp;P)</translation>
    </message>
    <message>
      <source>Where to find &amp;real photos…</source>
      <translation>실제 사진 찾는 곳(&amp;R)…</translation>
    </message>
  </context>
  <context>
    <name>AlikeDialog</name>
    <message>
      <source>Photos that are alike</source>
      <translation>서로 닮은 사진</translation>
    </message>
    <message>
      <source>The same picture in several files, or nearly the same: made smaller, cut, or taken one after the other. A group is learnt from or held out as a whole; otherwise a photo that is called unseen could be known by heart.</source>
      <translation>같은 사진이 여러 파일에 있거나, 줄이거나 잘라 냈거나 잇달아 찍어서 거의 같은 사진들입니다. 한 묶음은 통째로 학습하거나 통째로 떼어 둡니다. 그러지 않으면 처음 본다는 사진을 사실은 외우고 있을 수 있습니다.</translation>
    </message>
  </context>
  <context>
    <name>AnswerBars</name>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
  </context>
  <context>
    <name>AnswerRow</name>
    <message>
      <source>Is that right?</source>
      <translation>맞나요?</translation>
    </message>
    <message>
      <source>It is a cat</source>
      <translation>고양이예요</translation>
    </message>
    <message>
      <source>It is a dog</source>
      <translation>강아지예요</translation>
    </message>
    <message>
      <source>On the shelf of the cats</source>
      <translation>고양이 칸에 있습니다</translation>
    </message>
    <message>
      <source>On the shelf of the dogs</source>
      <translation>강아지 칸에 있습니다</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>맞아요</translation>
    </message>
    <message>
      <source>What is it?</source>
      <translation>무엇인가요?</translation>
    </message>
    <message>
      <source>Your answer puts it on its shelf.</source>
      <translation>답하면 그 칸에 넣습니다.</translation>
    </message>
  </context>
  <context>
    <name>AnswerStrip</name>
    <message>
      <source>Label</source>
      <translation>정답</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>Photos by P(dog), dogs above the line and cats below</source>
      <translation>P(강아지)에 따라 늘어놓은 사진: 강아지는 선 위, 고양이는 선 아래</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
  </context>
  <context>
    <name>BatchBox</name>
    <message>
      <source>Batch</source>
      <translation>배치</translation>
    </message>
    <message>
      <source>Batch: how many training photos each step looks at</source>
      <translation>배치: 한 스텝에서 보는 학습 사진의 수</translation>
    </message>
    <message>
      <source>Type how many photos a step looks at, or choose “{all}”.</source>
      <translation>한 스텝에서 볼 사진의 수를 입력하거나 “{all}” 항목을 고르세요.</translation>
    </message>
    <message>
      <source>all photos</source>
      <translation>모든 사진</translation>
    </message>
  </context>
  <context>
    <name>BeatView</name>
    <message>
      <source>A hint</source>
      <translation>힌트</translation>
    </message>
    <message>
      <source>Go on without a guess</source>
      <translation>예상하지 않고 넘어갑니다</translation>
    </message>
    <message>
      <source>Hand in…</source>
      <translation>제출하기…</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>건너뛰기</translation>
    </message>
    <message>
      <source>This beat of the chapter</source>
      <translation>이 장의 지금 단계</translation>
    </message>
  </context>
  <context>
    <name>Behaviour</name>
    <message>
      <source>blows up</source>
      <translation>발산</translation>
    </message>
    <message>
      <source>creeps</source>
      <translation>기어감</translation>
    </message>
    <message>
      <source>fits</source>
      <translation>알맞음</translation>
    </message>
    <message>
      <source>swings</source>
      <translation>출렁임</translation>
    </message>
  </context>
  <context>
    <name>BehaviourTile</name>
    <message>
      <source>after {steps} steps {loss}</source>
      <translation>{steps}스텝 뒤 {loss}</translation>
    </message>
    <message>
      <source>as high as {loss}</source>
      <translation>{loss}까지 솟음</translation>
    </message>
    <message>
      <source>being tried…</source>
      <translation>해 보는 중…</translation>
    </message>
    <message>
      <source>no η does so here</source>
      <translation>여기에는 이런 η가 없음</translation>
    </message>
    <message>
      <source>up again: {low}, {high}</source>
      <translation>다시 오름: {low}, {high}</translation>
    </message>
  </context>
  <context>
    <name>Bench</name>
    <message>
      <source>a small P costs much</source>
      <translation>P가 작으면 손실이 큼</translation>
    </message>
    <message>
      <source>any number</source>
      <translation>어떤 수든</translation>
    </message>
    <message>
      <source>cross-entropy</source>
      <translation>교차 엔트로피</translation>
    </message>
    <message>
      <source>gap</source>
      <translation>차이</translation>
    </message>
    <message>
      <source>label y</source>
      <translation>정답 y</translation>
    </message>
    <message>
      <source>loss L</source>
      <translation>손실 L</translation>
    </message>
    <message>
      <source>one-hot</source>
      <translation>원-핫</translation>
    </message>
    <message>
      <source>probability P</source>
      <translation>확률 P</translation>
    </message>
    <message>
      <source>score s</source>
      <translation>점수 s</translation>
    </message>
    <message>
      <source>sum</source>
      <translation>합</translation>
    </message>
    <message>
      <source>÷ sum</source>
      <translation>÷ 합</translation>
    </message>
  </context>
  <context>
    <name>BenchWords</name>
    <message>
      <source>+5 changes no probability: only the gap counts.</source>
      <translation>모두에 5를 더해도 확률은 그대로입니다. 중요한 것은 차이뿐입니다.</translation>
    </message>
    <message>
      <source>All scores alike: {share} for each. Not knowing costs ln {count} = {loss}.</source>
      <translation>점수가 모두 같아 몫은 저마다 {share}입니다. 아무것도 모를 때의 손실은 ln {count} = {loss}입니다.</translation>
    </message>
    <message>
      <source>Drag a dot or type its number. The 1 of the label can be dragged too.</source>
      <translation>점을 끌거나 점수를 입력하세요. 정답의 1도 끌어서 옮길 수 있습니다.</translation>
    </message>
    <message>
      <source>Only {share} is left for the right answer, the {name}. That costs {loss}.</source>
      <translation>정답인 {name}에게 남은 몫은 {share}뿐입니다. 그래서 손실은 {loss}입니다.</translation>
    </message>
    <message>
      <source>The right answer, the {name}, has most: {share}. That costs {loss}.</source>
      <translation>정답인 {name}의 몫이 {share:으로} 가장 큽니다. 손실은 {loss}입니다.</translation>
    </message>
    <message>
      <source>Twice a gap of 0 is 0, so nothing changes.</source>
      <translation>차이 0은 두 배를 해도 0이라서 달라지는 것이 없습니다.</translation>
    </message>
    <message>
      <source>e⁸⁰⁰ is too large for a computer's number, and ∞ ÷ ∞ is none at all. So the largest score is subtracted from all first: the gap stays, and so does every share.</source>
      <translation>e⁸⁰⁰은 컴퓨터의 수로 나타낼 수 없을 만큼 크고, ∞ ÷ ∞는 수가 아닙니다. 그래서 먼저 모든 점수에서 가장 큰 점수를 뺍니다. 차이가 그대로이니 확률도 그대로입니다.</translation>
    </message>
    <message>
      <source>{name}: score {score}, probability {share}</source>
      <translation>{name}: 점수 {score}, 확률 {share}</translation>
    </message>
    <message>
      <source>{share} goes to the right answer, the {name}. That costs only {loss}.</source>
      <translation>정답인 {name}의 몫이 {share}입니다. 그래서 손실은 {loss}뿐입니다.</translation>
    </message>
    <message>
      <source>× 2 doubles the gap: the largest share grows to {share}, closer to all or nothing.</source>
      <translation>× 2를 하면 차이가 두 배가 됩니다. 가장 큰 몫이 {share:으로} 커져 ‘전부 아니면 0’에 가까워집니다.</translation>
    </message>
  </context>
  <context>
    <name>BlindCard</name>
    <message>
      <source>At step {steps} gradient descent is lower: {theirs}, and you are at {own}.</source>
      <translation>{steps}스텝 뒤 손실은 경사 하강법이 더 낮습니다: 경사 하강법 {theirs}, 여러분 {own}.</translation>
    </message>
    <message>
      <source>At step {steps} you and gradient descent are both at {own}.</source>
      <translation>{steps}스텝 뒤 손실은 여러분도 경사 하강법도 {own}입니다.</translation>
    </message>
    <message>
      <source>At step {steps} you are lower: {own}, and gradient descent is at {theirs}.</source>
      <translation>{steps}스텝 뒤 손실은 여러분이 더 낮습니다: 여러분 {own}, 경사 하강법 {theirs}.</translation>
    </message>
    <message>
      <source>Click a question mark to feel there, and click it again to step.</source>
      <translation>물음표를 누르면 발로 더듬고, 같은 곳을 다시 누르면 한 걸음 갑니다.</translation>
    </message>
    <message>
      <source>How descent walks</source>
      <translation>경사 하강법은 어떻게 걸을까?</translation>
    </message>
    <message>
      <source>It is as low as you at step {steps}.</source>
      <translation>경사 하강법은 {steps}스텝에서 여러분만큼 낮아집니다.</translation>
    </message>
    <message>
      <source>Keys: arrows feel (two for a diagonal), Return steps, + and − change the length, Backspace undoes.</source>
      <translation>키: 화살표로 더듬기(두 번이면 대각선), Enter로 한 걸음, +/−로 보폭, Backspace로 되돌리기.</translation>
    </message>
    <message>
      <source>Lift the fog</source>
      <translation>안개 걷어 내기</translation>
    </message>
    <message>
      <source>No eyes, only a foot: feel around you. Which way is it lower?</source>
      <translation>눈은 없고 발뿐입니다. 발로 더듬어 보세요. 어느 쪽이 더 낮을까요?</translation>
    </message>
    <message>
      <source>Point at the map to read the {height} there.</source>
      <translation>지도에 마우스를 올리면 그곳의 {height:이} 보입니다.</translation>
    </message>
    <message>
      <source>Show the slope</source>
      <translation>기울기 보기</translation>
    </message>
    <message>
      <source>Start again</source>
      <translation>다시 시작</translation>
    </message>
    <message>
      <source>Step there</source>
      <translation>그쪽으로 한 걸음</translation>
    </message>
    <message>
      <source>Step {steps}: you are as high as before, at {loss}.</source>
      <translation>{steps}걸음: 손실이 {loss}, 그대로입니다.</translation>
    </message>
    <message>
      <source>Step {steps}: you are higher now, at {loss}. Feel around again.</source>
      <translation>{steps}걸음: 손실이 {loss}, 더 높아졌습니다. 다시 더듬어 보세요.</translation>
    </message>
    <message>
      <source>Step {steps}: you are lower now, at {loss}. And from here?</source>
      <translation>{steps}걸음: 손실이 {loss}, 더 낮아졌습니다. 여기서는 어느 쪽일까요?</translation>
    </message>
    <message>
      <source>That way it is as high as here.</source>
      <translation>그쪽은 여기와 높이가 같습니다.</translation>
    </message>
    <message>
      <source>That way it is higher. Try another direction.</source>
      <translation>그쪽은 더 높습니다. 다른 쪽을 더듬어 보세요.</translation>
    </message>
    <message>
      <source>That way it is lower. Step there?</source>
      <translation>그쪽이 더 낮습니다. 한 걸음 가 볼까요?</translation>
    </message>
    <message>
      <source>The film itself walks with η = {film}.</source>
      <translation>지금 학습의 보폭은 η = {film}입니다.</translation>
    </message>
    <message>
      <source>The ground you walk on</source>
      <translation>걷고 있는 땅</translation>
    </message>
    <message>
      <source>The ground, without fog</source>
      <translation>안개가 걷힌 땅</translation>
    </message>
    <message>
      <source>Undo a step</source>
      <translation>한 걸음 되돌리기</translation>
    </message>
    <message>
      <source>With eyes you would just go to the lowest point. Without them you feel the ground with your feet, and where it falls you step. Gradient descent knows no more than that: it feels the slope in all directions at once, and its step is η × slope, downhill. Here its η makes the first step as long as yours.</source>
      <translation>눈이 있으면 최저점으로 그냥 가면 됩니다. 눈이 없으면 발로 더듬더듬해서 내리막이면 갑니다. 경사 하강법이 아는 것도 그뿐입니다. 모든 방향의 기울기를 한꺼번에 알아내서, 기울기의 반대쪽으로 η × 기울기만큼 갑니다. 여기서는 첫 걸음이 여러분의 한 걸음과 같아지도록 η를 정했습니다.</translation>
    </message>
    <message>
      <source>Without fog: this is the ground. You have not moved yet.</source>
      <translation>안개가 걷히면 땅은 이렇게 생겼습니다. 아직 한 걸음도 가지 않았습니다.</translation>
    </message>
    <message>
      <source>You walk in 2 of {size} directions: so many numbers are in W and b. Gradient descent walks in the same two here.</source>
      <translation>W와 b의 수는 모두 {size}개, 방향도 그만큼 많습니다. 여러분은 그 가운데 2개 방향에서만 걷고, 여기서는 경사 하강법도 그 2개에서만 걷습니다.</translation>
    </message>
    <message>
      <source>below the pointer: {height} {loss}</source>
      <translation>가리킨 곳: {height} {loss}</translation>
    </message>
    <message>
      <source>gradient descent with η = {rate}</source>
      <translation>경사 하강법, η = {rate}</translation>
    </message>
    <message>
      <source>gradient descent, on level ground</source>
      <translation>경사 하강법, 평평한 땅</translation>
    </message>
    <message>
      <source>you: {height}</source>
      <translation>여러분: {height}</translation>
    </message>
    <message>
      <source>your {height}: get it as low as you can</source>
      <translation>여러분의 {height}: 되도록 낮춰 보세요</translation>
    </message>
  </context>
  <context>
    <name>BlindMap</name>
    <message>
      <source>gradient descent</source>
      <translation>경사 하강법</translation>
    </message>
    <message>
      <source>lowest {loss}</source>
      <translation>가장 낮은 곳 {loss}</translation>
    </message>
    <message>
      <source>start</source>
      <translation>시작</translation>
    </message>
    <message>
      <source>you</source>
      <translation>여러분</translation>
    </message>
  </context>
  <context>
    <name>BlindWalkPage</name>
    <message>
      <source>The ground is being laid…</source>
      <translation>땅을 까는 중입니다…</translation>
    </message>
    <message>
      <source>The loss is a landscape in fog: a foot feels whether it is lower or higher beside you, and nothing else. Put a foot somewhere, step, and get as low as you can. Gradient descent walks beside you with steps as long as yours, and knows no more than you do.</source>
      <translation>손실은 안개 낀 땅이라, 발로 더듬으면 옆이 더 낮은지 더 높은지만 알 수 있습니다. 발로 더듬고, 한 걸음씩 가면서 되도록 낮은 곳까지 내려가 보세요. 경사 하강법도 여러분과 같은 보폭으로 옆에서 걷는데, 아는 것은 여러분보다 많지 않습니다.</translation>
    </message>
  </context>
  <context>
    <name>BranchList</name>
    <message>
      <source>A film that gives way to another one is kept here, to compare it and to come back to it. Go back to an earlier step, change η or another setting, and train on; or press Reset, open a model, or choose another x.</source>
      <translation>다른 길로 넘어가면 그때까지의 학습 기록이 여기에 남아, 비교하거나 되돌아갈 수 있습니다. 앞선 스텝으로 돌아가 η나 다른 설정을 바꾸고 학습해 보세요. 초기화하거나, 모델을 열거나, 다른 x를 골라도 남습니다.</translation>
    </message>
    <message>
      <source>Forget it</source>
      <translation>이 길 지우기</translation>
    </message>
    <message>
      <source>Go on with it</source>
      <translation>이 길로 이어 가기</translation>
    </message>
    <message>
      <source>Name (type to change)</source>
      <translation>이름 (입력해 바꾸기)</translation>
    </message>
    <message>
      <source>Ways not taken</source>
      <translation>가지 않은 길</translation>
    </message>
    <message>
      <source>last step</source>
      <translation>마지막 스텝</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>parted at</source>
      <translation>갈라진 스텝</translation>
    </message>
    <message>
      <source>trained with</source>
      <translation>학습 설정</translation>
    </message>
    <message>
      <source>way {number}</source>
      <translation>길 {number}</translation>
    </message>
  </context>
  <context>
    <name>BugCard</name>
    <message>
      <source>Ask me again</source>
      <translation>다시 물어보기</translation>
    </message>
    <message>
      <source>Next gradient</source>
      <translation>다음 기울기</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>이전</translation>
    </message>
    <message>
      <source>Strength of L2 on the bench</source>
      <translation>실험대의 L2 세기</translation>
    </message>
    <message>
      <source>The loss at the end of the training</source>
      <translation>학습 끝의 손실</translation>
    </message>
    <message>
      <source>What the check says</source>
      <translation>수치 미분으로 확인하면</translation>
    </message>
    <message>
      <source>loss at the end</source>
      <translation>끝의 손실</translation>
    </message>
    <message>
      <source>training with</source>
      <translation>사용한 기울기</translation>
    </message>
  </context>
  <context>
    <name>BugLossPlot</name>
    <message>
      <source>The loss of training with either gradient</source>
      <translation>두 기울기로 학습한 손실</translation>
    </message>
    <message>
      <source>as it is</source>
      <translation>실제</translation>
    </message>
    <message>
      <source>as it should be</source>
      <translation>올바른 것</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>step</source>
      <translation>스텝</translation>
    </message>
  </context>
  <context>
    <name>BugQuestion</name>
    <message>
      <source>Just show it</source>
      <translation>그냥 보기</translation>
    </message>
  </context>
  <context>
    <name>BugsPage</name>
    <message>
      <source>At this step, from what it learns from and with this L2, nobody can notice it. Choose a later step, add more to learn from, or an L2 above 0.</source>
      <translation>이 스텝에서 지금 배우는 것과 이 L2로는 아무도 버그를 알아챌 수 없습니다. 더 나중 스텝이나 더 많은 사진, 0보다 큰 L2를 골라 보세요.</translation>
    </message>
    <message>
      <source>Here the loss even ends lower with the bug: a lower loss does not say that a gradient is right.</source>
      <translation>여기서는 버그가 있는데도 마지막 손실이 더 작습니다. 손실이 작다고 해서 기울기가 올바른 것은 아닙니다.</translation>
    </message>
    <message>
      <source>Somebody has written a gradient, and there may be a bug in it. Find where it differs from the slopes by the definition, before the bug is named. Every gradient that somebody writes is checked like this.</source>
      <translation>누군가 기울기를 구하는 코드를 썼는데, 버그가 있을지도 모릅니다. 버그의 이름을 보기 전에, 정의대로 구한 기울기와 어디가 다른지 찾아보세요. 직접 쓴 기울기는 누구나 이렇게 검사합니다.</translation>
    </message>
    <message>
      <source>Somebody programmed this gradient. Is there a bug in it?</source>
      <translation>누군가 이 기울기를 프로그램으로 짰습니다. 버그가 있을까요?</translation>
    </message>
    <message>
      <source>Spotted!</source>
      <translation>찾았습니다!</translation>
    </message>
    <message>
      <source>That is too much here.</source>
      <translation>여기서는 너무 큽니다.</translation>
    </message>
    <message>
      <source>That is why the loss ends lower: the steps are longer, not better. A larger η does the same without the bug.</source>
      <translation>그래서 마지막 손실이 더 작습니다. 스텝이 더 좋아진 것이 아니라 더 길어졌을 뿐입니다. 버그 없이 η만 키워도 똑같습니다.</translation>
    </message>
    <message>
      <source>The bench takes plain steps. AdaGrad, RMSProp and Adam divide by the size of the slopes, which hides this bug.</source>
      <translation>여기서는 단순한 경사 하강법을 씁니다. 기울기를 그 크기로 나누는 AdaGrad, RMSProp, Adam이라면 이 버그가 드러나지 않습니다.</translation>
    </message>
    <message>
      <source>The bug: {bug}.</source>
      <translation>버그: {bug}.</translation>
    </message>
    <message>
      <source>The check moves every weight, over all training photos…</source>
      <translation>모든 학습 사진으로 가중치마다 기울기를 수치로 구하는 중…</translation>
    </message>
    <message>
      <source>The check would give it away. Guess first.</source>
      <translation>확인하면 답이 드러납니다. 먼저 맞혀 보세요.</translation>
    </message>
    <message>
      <source>The gradient is computed over all training photos…</source>
      <translation>모든 학습 사진으로 기울기를 계산하는 중…</translation>
    </message>
    <message>
      <source>The sum over {photos} is the same as η = {many} in place of {rate}, with L2 = {less} in place of {l2}.</source>
      <translation>{photos}의 기울기를 평균 내지 않고 더하면, 학습률을 η = {rate} 대신 η = {many}, L2 = {l2} 대신 L2 = {less:으로} 한 것과 같습니다.</translation>
    </message>
    <message>
      <source>The sum over {photos} is the same as η = {many} in place of {rate}.</source>
      <translation>{photos}의 기울기를 평균 내지 않고 더하면, 학습률이 η = {rate} 대신 η = {many}인 것과 같습니다.</translation>
    </message>
    <message>
      <source>This gradient is right: nothing is left between the two.</source>
      <translation>이 기울기는 올바릅니다. 둘의 차이가 없습니다.</translation>
    </message>
    <message>
      <source>Which bug is in it?</source>
      <translation>어떤 버그일까요?</translation>
    </message>
    <message>
      <source>Your guess: {guess}.</source>
      <translation>예상: {guess}.</translation>
    </message>
    <message>
      <source>as it is</source>
      <translation>실제</translation>
    </message>
    <message>
      <source>as it should be</source>
      <translation>올바른 것</translation>
    </message>
    <message>
      <source>blew up at step {step}</source>
      <translation>스텝 {step}에서 발산</translation>
    </message>
    <message>
      <source>{place} of {total}</source>
      <translation>{total}개 중 {place}번째</translation>
    </message>
  </context>
  <context>
    <name>CameDialog</name>
    <message>
      <source>During this chapter {photos} came in.</source>
      <translation>이 장을 하는 동안 {photos:이} 들어왔습니다.</translation>
    </message>
    <message>
      <source>Keep what is here</source>
      <translation>지금대로 두기</translation>
    </message>
    <message>
      <source>Photos have come</source>
      <translation>새 사진이 있습니다</translation>
    </message>
    <message>
      <source>Put back what was before</source>
      <translation>수업 전으로 되돌리기</translation>
    </message>
    <message>
      <source>The lesson can put back the photos and films of before, without these. Or it leaves everything as it is now.</source>
      <translation>수업 전의 사진과 학습 기록으로 되돌리면 이 사진들은 빠집니다. 지금 상태를 그대로 둘 수도 있습니다.</translation>
    </message>
  </context>
  <context>
    <name>ChainCard</name>
    <message>
      <source>First operation</source>
      <translation>첫 연산</translation>
    </message>
    <message>
      <source>Last operation</source>
      <translation>마지막 연산</translation>
    </message>
    <message>
      <source>Next operation</source>
      <translation>다음 연산</translation>
    </message>
    <message>
      <source>Operation before</source>
      <translation>이전 연산</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>재생</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>멈춤</translation>
    </message>
  </context>
  <context>
    <name>ChainPage</name>
    <message>
      <source>A number goes through three operations, and each has a slope of its own that anybody can see. Take x along, and guess what the slopes come to together. They are multiplied, one after the other: that is all that backpropagation does.</source>
      <translation>수 하나가 세 연산을 지나가며, 연산마다 눈에 보이는 자기 기울기가 있습니다. x를 움직이고, 합치면 기울기가 얼마가 될지 먼저 짐작해 보세요. 기울기를 차례로 곱하면 되며, 오차역전파가 하는 일은 이것뿐입니다.</translation>
    </message>
    <message>
      <source>At x = 1 the three operations have the slopes 2, 4 and 1. How many times as fast as x does L grow?</source>
      <translation>x = 1에서 세 연산의 기울기는 2, 4, 1입니다. L은 x보다 몇 배 빨리 커질까요?</translation>
    </message>
    <message>
      <source>It is 8: u moves 2 times as far as x, v 4 times as far as u, L as far as v.</source>
      <translation>답은 8입니다. u는 x의 2배, v는 u의 4배, L은 v만큼 움직이기 때문입니다.</translation>
    </message>
    <message>
      <source>Nudge x a little: L moves {first} × {second} × {third} = {product} times as far. Drag x.</source>
      <translation>x를 살짝 밀면 L은 그 {first} × {second} × {third} = {product}배만큼 움직입니다. x를 끌어 보세요.</translation>
    </message>
    <message>
      <source>The way back, in symbols</source>
      <translation>돌아오는 길을 기호로</translation>
    </message>
    <message>
      <source>Why v moves about {slope} times as far as u: u goes from {u} to {next_u}, so u² goes from {v} to {next_v}, and that is {dv} for {du}. For u² the slope is always 2u.</source>
      <translation>v가 u의 약 {slope}배만큼 움직이는 까닭: u: {u} → {next_u}, u²: {v} → {next_v}. u가 {du} 움직일 때 v는 {dv} 움직인 것입니다. u²의 기울기는 언제나 2u입니다.</translation>
    </message>
    <message>
      <source>only 1</source>
      <translation>1뿐</translation>
    </message>
    <message>
      <source>x makes u, u makes v, v makes L.</source>
      <translation>합성함수의 미분법: x가 u를, u가 v를, v가 L을 만듭니다.</translation>
    </message>
    <message>
      <source>x, from −2 to 2</source>
      <translation>x, −2부터 2까지</translation>
    </message>
    <message>
      <source>∂L/∂x says how many times as far as x L moves. On the way back the slopes are multiplied from the right, one operation at a time.</source>
      <translation>∂L/∂x는 L이 x의 몇 배만큼 움직이는지를 말합니다. 돌아오는 길에는 오른쪽부터 연산 하나씩 기울기를 곱합니다.</translation>
    </message>
  </context>
  <context>
    <name>ChainView</name>
    <message>
      <source>The chain from x to the loss</source>
      <translation>x에서 손실까지: 연쇄 법칙</translation>
    </message>
  </context>
  <context>
    <name>ChainWords</name>
    <message>
      <source>A share of the sum: the probabilities add up to 1.</source>
      <translation>합에서 차지하는 몫입니다. 확률을 모두 더하면 1이 됩니다.</translation>
    </message>
    <message>
      <source>All exponentials together: what each of them will be measured by.</source>
      <translation>지수 값을 모두 더한 것으로, 각각을 나눌 분모가 됩니다.</translation>
    </message>
    <message>
      <source>Back again: every arrow multiplies what arrives by its own slope.</source>
      <translation>이제 거꾸로: 화살표마다 건너온 값에 자기 기울기를 곱합니다.</translation>
    </message>
    <message>
      <source>Every number of x times its weight, all added up, and the bias.</source>
      <translation>x의 수마다 가중치를 곱해 모두 더하고 편향을 더합니다.</translation>
    </message>
    <message>
      <source>Forward is done: the loss is {loss}. Now back, to ask who made it.</source>
      <translation>앞으로는 끝났고 손실은 {loss}입니다. 이제 되돌아가며 누구 때문인지 묻습니다.</translation>
    </message>
    <message>
      <source>Forward: the photo becomes two scores, two shares of 1, and a loss.</source>
      <translation>앞으로: 사진이 점수 두 개가 되고, 합이 1인 확률 두 개가 되고, 손실이 됩니다.</translation>
    </message>
    <message>
      <source>It said {name} {p}, and {y} would be right. The mistake, times each feature, says how to correct its weight.</source>
      <translation>{name} {p:이라}고 했지만 {y}이어야 맞습니다. 틀린 만큼 특징마다 곱하면 그 가중치를 얼마나 고칠지 나옵니다.</translation>
    </message>
    <message>
      <source>It said {name} {p}, and {y} would be right. The mistake, times the photo, says how to correct the weights.</source>
      <translation>{name} {p:이라}고 했지만 {y}이어야 맞습니다. 틀린 만큼 사진에 곱하면 가중치를 어떻게 고칠지 나옵니다.</translation>
    </message>
    <message>
      <source>It was used twice, for its share and in the sum: what comes back on both ways is added.</source>
      <translation>자기 몫을 구할 때와 합을 구할 때 두 번 쓰였으므로, 두 길로 되돌아온 것을 더합니다.</translation>
    </message>
    <message>
      <source>Nothing when the label has probability 1, and the more the less it has.</source>
      <translation>정답의 확률이 1이면 0이고, 확률이 작을수록 커집니다.</translation>
    </message>
    <message>
      <source>The bias was added as it is: what comes back goes to it whole.</source>
      <translation>편향은 그대로 더했으므로, 출력 쪽에서 온 것을 그대로 받습니다.</translation>
    </message>
    <message>
      <source>The exponential is its own derivative. What is left is p − y: how wrong the classifier was.</source>
      <translation>지수함수는 미분해도 자기 자신입니다. 남는 것은 p − y, 분류기가 틀린 정도입니다.</translation>
    </message>
    <message>
      <source>The exponential makes every score positive, and large ones stand out.</source>
      <translation>지수함수는 모든 점수를 양수로 만들고, 큰 점수를 두드러지게 합니다.</translation>
    </message>
    <message>
      <source>The rate times this is taken from the weight: down the slope of the loss.</source>
      <translation>여기에 학습률을 곱한 만큼을 가중치에서 뺍니다. 손실의 기울기를 따라 내려가는 것입니다.</translation>
    </message>
    <message>
      <source>The sum divides every exponential. A larger one makes the loss larger.</source>
      <translation>합은 모든 지수 값을 나눕니다. 합이 커지면 손실도 커집니다.</translation>
    </message>
    <message>
      <source>The way back begins. The loss looks at the label's probability alone; the other one gets 0.</source>
      <translation>되돌아가기가 시작됩니다. 손실은 정답의 확률만 보므로, 다른 쪽은 0을 받습니다.</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>for x{number}: {above} × {x} {equals} {product}</source>
      <translation>x{number}: {above} × {x} {equals} {product}</translation>
    </message>
    <message>
      <source>{number} of {count}, backward</source>
      <translation>{count}개 중 {number}번째, 뒤로</translation>
    </message>
    <message>
      <source>{number} of {count}, forward</source>
      <translation>{count}개 중 {number}번째, 앞으로</translation>
    </message>
  </context>
  <context>
    <name>ChangeCard</name>
    <message>
      <source>(shown × {times})</source>
      <translation>({times}배로 그림)</translation>
    </message>
    <message>
      <source>= new W</source>
      <translation>= 새 W</translation>
    </message>
    <message>
      <source>One step, weight by weight</source>
      <translation>한 스텝, 가중치 하나하나</translation>
    </message>
    <message>
      <source>The weights of the dog after the step</source>
      <translation>스텝 뒤의 강아지 가중치</translation>
    </message>
    <message>
      <source>The weights of the dog before the step</source>
      <translation>스텝 전의 강아지 가중치</translation>
    </message>
    <message>
      <source>W ← W + step of {optimiser}</source>
      <translation>W ← W + {optimiser}의 스텝</translation>
    </message>
    <message>
      <source>What the step adds to each weight of the dog</source>
      <translation>이 스텝이 강아지 행의 가중치마다 더하는 값</translation>
    </message>
    <message>
      <source>step</source>
      <translation>스텝</translation>
    </message>
  </context>
  <context>
    <name>ChangeTable</name>
    <message>
      <source>Click a weight to keep it; the arrow keys move it, Esc lets go.</source>
      <translation>가중치를 누르면 고정, 화살표 키로 이동, Esc로 해제.</translation>
    </message>
    <message>
      <source>The weights that change most</source>
      <translation>가장 많이 바뀌는 가중치</translation>
    </message>
    <message>
      <source>feature</source>
      <translation>특징</translation>
    </message>
    <message>
      <source>new w</source>
      <translation>새 w</translation>
    </message>
    <message>
      <source>row, column</source>
      <translation>행, 열</translation>
    </message>
  </context>
  <context>
    <name>ChapterMarks</name>
    <message>
      <source>Chapters</source>
      <translation>장 목록</translation>
    </message>
    <message>
      <source>{chapter}: done</source>
      <translation>{chapter}: 마침</translation>
    </message>
    <message>
      <source>{chapter}: you are here</source>
      <translation>{chapter}: 지금 여기</translation>
    </message>
    <message>
      <source>{number}. {title}</source>
      <translation>{number}. {title}</translation>
    </message>
  </context>
  <context>
    <name>CheckCard</name>
    <message>
      <source>Checked by moving numbers; apart, of the largest slope: {checks}</source>
      <translation>수치 미분으로 확인 · 가장 큰 기울기에 견준 오차: {checks}</translation>
    </message>
    <message>
      <source>Checked by moving the numbers</source>
      <translation>수를 움직여 확인</translation>
    </message>
    <message>
      <source>The slopes are being checked by moving the numbers…</source>
      <translation>수를 조금씩 움직여 기울기를 확인하는 중…</translation>
    </message>
    <message>
      <source>value {value}</source>
      <translation>값 {value}</translation>
    </message>
    <message>
      <source>{name} {apart} ({felt} of {size} moved)</source>
      <translation>{name} {apart} ({size}개 중 {felt}개 확인)</translation>
    </message>
    <message>
      <source>{name}: no slope to be felt</source>
      <translation>{name}: 기울기 없음</translation>
    </message>
    <message>
      <source>∂ by {name}: {slope}</source>
      <translation>{name}에 대한 ∂: {slope}</translation>
    </message>
  </context>
  <context>
    <name>ChoiceCard</name>
    <message>
      <source>right</source>
      <translation>정답</translation>
    </message>
  </context>
  <context>
    <name>Classes</name>
    <message>
      <source>all above 0, to share</source>
      <translation>모두 0보다 커야 나눔</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>rabbit</source>
      <translation>토끼</translation>
    </message>
    <message>
      <source>share of the sum</source>
      <translation>합에서 차지하는 몫</translation>
    </message>
  </context>
  <context>
    <name>Compare</name>
    <message>
      <source>Lowest loss on what they have never seen: {loss}, a tie of {names}.</source>
      <translation>처음 보는 것에서 손실이 가장 낮은 값: {loss} ({names}, 비김).</translation>
    </message>
    <message>
      <source>Lowest loss on what they have never seen: {loss}, with {names}.</source>
      <translation>처음 보는 것에서 손실이 가장 낮은 값: {loss} ({names}).</translation>
    </message>
    <message>
      <source>Lowest training loss: {loss}, a tie of {names}.</source>
      <translation>학습 손실이 가장 낮은 값: {loss} ({names}, 비김).</translation>
    </message>
    <message>
      <source>Lowest training loss: {loss}, with {names}.</source>
      <translation>학습 손실이 가장 낮은 값: {loss} ({names}).</translation>
    </message>
    <message>
      <source>down to {loss}</source>
      <translation>{loss}까지 내려감</translation>
    </message>
    <message>
      <source>gone at step {step}</source>
      <translation>스텝 {step}에서 발산</translation>
    </message>
    <message>
      <source>never seen: {loss}</source>
      <translation>처음 보는 것 {loss}</translation>
    </message>
    <message>
      <source>training {loss}</source>
      <translation>학습 {loss}</translation>
    </message>
    <message>
      <source>up to {loss}</source>
      <translation>{loss}까지 오름</translation>
    </message>
    <message>
      <source>yours: {name}</source>
      <translation>내 것: {name}</translation>
    </message>
    <message>
      <source>{count} runs from the same start.</source>
      <translation>같은 곳에서 시작한 {count}가지 학습.</translation>
    </message>
    <message>
      <source>{count} runs that differ by chance alone.</source>
      <translation>우연만 다른 {count}가지 학습.</translation>
    </message>
    <message>
      <source>{count} step lengths from the same start.</source>
      <translation>같은 곳에서 시작한 {count}가지 보폭.</translation>
    </message>
    <message>
      <source>{count} step lengths from the same start: too long blows up ({long}).</source>
      <translation>같은 곳에서 시작한 {count}가지 보폭: 너무 길면 발산합니다({long}).</translation>
    </message>
    <message>
      <source>{count} step lengths from the same start: too short creeps ({short}), too long blows up ({long}).</source>
      <translation>같은 곳에서 시작한 {count}가지 보폭: 너무 짧으면 기어가고({short}), 너무 길면 발산합니다({long}).</translation>
    </message>
    <message>
      <source>{count} step lengths from the same start: too short creeps ({short}).</source>
      <translation>같은 곳에서 시작한 {count}가지 보폭: 너무 짧으면 기어갑니다({short}).</translation>
    </message>
    <message>
      <source>{did}, but ends lowest</source>
      <translation>{did}, 끝은 가장 낮음</translation>
    </message>
    <message>
      <source>{did}, ends lowest</source>
      <translation>{did}, 가장 낮음</translation>
    </message>
    <message>
      <source>{least} to {most}</source>
      <translation>{least}~{most}</translation>
    </message>
    <message>
      <source>{name} came down to {training} on what it learns from, but on what it has never seen its loss is {unseen}.</source>
      <translation>{name}: 학습한 것에서는 {training}까지 내려왔지만, 처음 보는 것에서는 손실이 {unseen}입니다.</translation>
    </message>
    <message>
      <source>{share} right</source>
      <translation>{share} 맞힘</translation>
    </message>
  </context>
  <context>
    <name>CompareCard</name>
    <message>
      <source>Curves and numbers</source>
      <translation>곡선과 수</translation>
    </message>
    <message>
      <source>Other values</source>
      <translation>다른 값</translation>
    </message>
    <message>
      <source>Ways not taken</source>
      <translation>가지 않은 길</translation>
    </message>
    <message>
      <source>What differs from run to run</source>
      <translation>실행마다 다르게 할 것</translation>
    </message>
  </context>
  <context>
    <name>CompareForm</name>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>비교</translation>
    </message>
    <message>
      <source>Compare other values</source>
      <translation>다른 값으로 비교</translation>
    </message>
    <message>
      <source>Progress of the comparison</source>
      <translation>비교 진행률</translation>
    </message>
    <message>
      <source>Steps of each run</source>
      <translation>한 실행의 스텝 수</translation>
    </message>
    <message>
      <source>The values to compare</source>
      <translation>비교할 값</translation>
    </message>
    <message>
      <source>Type a whole number from 1 to {most}.</source>
      <translation>1부터 {most}까지의 정수를 입력하세요.</translation>
    </message>
    <message>
      <source>Up to eight values with commas between them</source>
      <translation>값을 쉼표로 나누어 여덟 개까지</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>스텝</translation>
    </message>
  </context>
  <context>
    <name>ComparePage</name>
    <message>
      <source>All runs at step {step}. Drag the handle to go on.</source>
      <translation>모두 스텝 {step}에 있습니다. 손잡이를 끌면 다시 나아갑니다.</translation>
    </message>
    <message>
      <source>Click a tile to train with it. Drag the handle: all runs go back.</source>
      <translation>칸을 누르면 그 값으로 학습합니다. 손잡이를 끌면 모두 함께 되돌아갑니다.</translation>
    </message>
    <message>
      <source>Computing: step {step} of {steps}</source>
      <translation>계산하는 중: {steps}스텝 중 {step}</translation>
    </message>
    <message>
      <source>Each picture is a run of its own with its verdict: the same start, the same photos, and one thing that differs. Choose what differs, and which values it takes. Look at the loss on photos that no run has learnt from.</source>
      <translation>시작도 사진도 같고 한 가지만 다른 실행들이며, 실행마다 판정이 붙어 있습니다. 무엇을 어떤 값으로 다르게 할지 골라 보세요. 어느 실행도 배우지 않은 사진의 손실을 눈여겨보세요.</translation>
    </message>
    <message>
      <source>The runs are being trained…</source>
      <translation>학습해 보는 중…</translation>
    </message>
  </context>
  <context>
    <name>ComposedView</name>
    <message>
      <source>The chain u = 2x, v = u², L = v + 1</source>
      <translation>사슬 u = 2x, v = u², L = v + 1</translation>
    </message>
    <message>
      <source>backward</source>
      <translation>거꾸로</translation>
    </message>
    <message>
      <source>forward</source>
      <translation>앞으로</translation>
    </message>
    <message>
      <source>nudge x by {nudge}: how far each moves</source>
      <translation>x를 {nudge}만큼 살짝 밀면 저마다 움직이는 거리</translation>
    </message>
  </context>
  <context>
    <name>ConfusionCard</name>
    <message>
      <source>Counted</source>
      <translation>세어 보면</translation>
    </message>
    <message>
      <source>Photo by photo…</source>
      <translation>사진마다 보기…</translation>
    </message>
    <message>
      <source>row: the label · column: the answer</source>
      <translation>행: 정답 · 열: 예측</translation>
    </message>
  </context>
  <context>
    <name>ConfusionTable</name>
    <message>
      <source>Confusion matrix: a row a label, a column an answer</source>
      <translation>혼동 행렬: 행은 정답, 열은 예측</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>{share} cats right</source>
      <translation>고양이 {share} 맞힘</translation>
    </message>
    <message>
      <source>{share} dogs right</source>
      <translation>강아지 {share} 맞힘</translation>
    </message>
  </context>
  <context>
    <name>CostPlot</name>
    <message>
      <source>P of the label</source>
      <translation>정답의 P</translation>
    </message>
    <message>
      <source>even: ln {count} = {loss}</source>
      <translation>모두 같을 때: ln {count} = {loss}</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>−log P over P</source>
      <translation>P에 따른 −log P</translation>
    </message>
  </context>
  <context>
    <name>CoursePlot</name>
    <message>
      <source>P(dog)</source>
      <translation>P(강아지)</translation>
    </message>
    <message>
      <source>P(dog) over the steps</source>
      <translation>스텝에 따른 P(강아지)</translation>
    </message>
    <message>
      <source>even</source>
      <translation>반반</translation>
    </message>
    <message>
      <source>step</source>
      <translation>스텝</translation>
    </message>
  </context>
  <context>
    <name>DefinitionCard</name>
    <message>
      <source>By the definition</source>
      <translation>정의대로</translation>
    </message>
    <message>
      <source>The dashed secant turns into the tangent as h shrinks, until h is so small that the computer's digits give out. The rule needs no h at all. Backpropagation differentiates by rules, an operation at a time.</source>
      <translation>h가 작아지면 점선인 할선이 접선이 됩니다. 그러다 h가 너무 작아지면 컴퓨터의 자릿수가 모자랍니다. 공식에는 h가 아예 필요 없습니다. 오차역전파법은 연산 하나하나를 공식으로 미분합니다.</translation>
    </message>
    <message>
      <source>apart by {difference}</source>
      <translation>공식과의 차이 {difference}</translation>
    </message>
    <message>
      <source>h, the distance of the second place</source>
      <translation>h, 두 번째 점까지의 거리</translation>
    </message>
    <message>
      <source>slope {slope}</source>
      <translation>기울기 {slope}</translation>
    </message>
  </context>
  <context>
    <name>DefinitionPage</name>
    <message>
      <source>The numbers of the slide. It prints no curve: this one is drawn through them.</source>
      <translation>슬라이드 ‘미분의 정의를 이용해 봅시다’의 수 그대로입니다. 곡선은 슬라이드에 없어, 그 수를 지나도록 그렸습니다.</translation>
    </message>
    <message>
      <source>The points are {h} apart, and the line through them has slope {slope}. Bring the second one closer: it becomes the slope of the curve.</source>
      <translation>두 점 사이의 거리는 {h}, 두 점을 지나는 직선의 기울기는 {slope}. 두 번째 점을 가까이 가져오면 곡선의 기울기가 됩니다.</translation>
    </message>
    <message>
      <source>The slope is what the loss changes by when one weight changes by h, divided by h. Make h smaller, and the line through both points becomes as steep as the curve. So the loss alone is enough to find every slope, one weight after the other.</source>
      <translation>기울기는 가중치 하나를 h만큼 바꾸었을 때 손실이 바뀐 양을 h로 나눈 값입니다. h를 줄이면 두 점을 지나는 직선이 곡선만큼 가파르게 됩니다. 그러니 손실만 계산할 줄 알면 가중치를 하나씩 바꾸어 가며 모든 기울기를 구할 수 있습니다.</translation>
    </message>
  </context>
  <context>
    <name>DifferenceCard</name>
    <message>
      <source>The film on show and the chosen way, at their last steps</source>
      <translation>지금 학습 기록과 고른 길, 각각의 마지막 스텝에서</translation>
    </message>
    <message>
      <source>The film: loss {loss}, right on {share} that neither has learnt from.</source>
      <translation>지금 학습 기록: 손실 {loss}, 둘 다 배우지 않은 {share} 맞힘.</translation>
    </message>
    <message>
      <source>The film: loss {loss}.</source>
      <translation>지금 학습 기록: 손실 {loss}.</translation>
    </message>
    <message>
      <source>The way: loss {loss}, right on {share} that neither has learnt from.</source>
      <translation>고른 길: 손실 {loss}, 둘 다 배우지 않은 {share} 맞힘.</translation>
    </message>
    <message>
      <source>The way: loss {loss}. Together they have learnt from all.</source>
      <translation>고른 길: 손실 {loss}. 둘이 합쳐 모두 배웠습니다.</translation>
    </message>
    <message>
      <source>They disagree on {photos}. Click one to follow it.</source>
      <translation>{photos}에서 예측이 다릅니다. 누르면 그 사진을 살펴봅니다.</translation>
    </message>
    <message>
      <source>They give the same answer everywhere.</source>
      <translation>둘의 예측이 어디서나 같습니다.</translation>
    </message>
    <message>
      <source>W of the film less W of the way, dog − cat</source>
      <translation>지금 W − 고른 길의 W, 강아지 − 고양이</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>the film says {one}, the way says {other}</source>
      <translation>학습 기록은 {one}, 길은 {other}</translation>
    </message>
  </context>
  <context>
    <name>DoctorCard</name>
    <message>
      <source>2 / λ = {limit} is a promise for plain gradient descent on all photos; with {optimiser} no η is sure to go down, a smaller one makes shorter steps.</source>
      <translation>2 / λ = {limit}까지 반드시 내려간다는 약속은 전체 사진을 쓰는 경사 하강법에만 통합니다. {optimiser}에서는 반드시 내려가는 η가 없고, η를 줄이면 걸음이 짧아집니다.</translation>
    </message>
    <message>
      <source>2 / λ = {limit} is a promise for steps that look at all photos; with batches no η is sure to go down, a smaller one makes shorter steps.</source>
      <translation>2 / λ = {limit}까지 반드시 내려간다는 약속은 전체 사진을 쓰는 스텝에만 통합니다. 배치를 쓰면 반드시 내려가는 η가 없고, η를 줄이면 걸음이 짧아집니다.</translation>
    </message>
    <message>
      <source>Back to step {step} with η ÷ 10</source>
      <translation>η ÷ 10으로 스텝 {step}부터 다시</translation>
    </message>
    <message>
      <source>Centre the numbers</source>
      <translation>평균 빼기</translation>
    </message>
    <message>
      <source>Here the {height} bends by up to λ = {curvature}. Every step up to η = 2 / λ = {limit} is sure to go down; η = {rate} is about {times} times that.</source>
      <translation>여기에서 {height}의 휘어진 정도(곡률)는 최대 λ = {curvature}입니다. η = 2 / λ = {limit}까지는 모든 스텝이 반드시 내려가는데, 지금 η = {rate:은} 그 약 {times}배입니다.</translation>
    </message>
    <message>
      <source>L2 = {l2} alone bears no more than η = {bears}; without L2 it would be {free}.</source>
      <translation>L2 = {l2}만으로도 η = {bears}까지만 견딥니다. L2가 없으면 {free}까지 견딥니다.</translation>
    </message>
    <message>
      <source>Use η = {rate}, sure to go down</source>
      <translation>손실이 반드시 줄어드는 η = {rate:으로}</translation>
    </message>
    <message>
      <source>With centred numbers 2 / λ would be {centred}.</source>
      <translation>평균을 빼면 2 / λ = {centred:이} 됩니다.</translation>
    </message>
  </context>
  <context>
    <name>Document</name>
    <message>
      <source>Dogs and cats</source>
      <translation>강아지와 고양이</translation>
    </message>
    <message>
      <source>Open project</source>
      <translation>프로젝트 열기</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>프로젝트</translation>
    </message>
    <message>
      <source>Save a copy</source>
      <translation>사본 저장</translation>
    </message>
    <message>
      <source>Save project</source>
      <translation>프로젝트 저장</translation>
    </message>
    <message>
      <source>{name} copy</source>
      <translation>{name} 사본</translation>
    </message>
  </context>
  <context>
    <name>DropData</name>
    <message>
      <source>picture</source>
      <translation>그림</translation>
    </message>
  </context>
  <context>
    <name>DropZone</name>
    <message>
      <source>Drop a photo to classify it</source>
      <translation>분류할 사진을 여기에 놓으세요</translation>
    </message>
    <message>
      <source>Drop cat photos</source>
      <translation>고양이 사진을 놓으세요</translation>
    </message>
    <message>
      <source>Drop dog photos</source>
      <translation>강아지 사진을 놓으세요</translation>
    </message>
    <message>
      <source>files or a folder</source>
      <translation>파일 또는 폴더</translation>
    </message>
    <message>
      <source>or {open} · {paste}</source>
      <translation>또는 {open} · {paste}</translation>
    </message>
  </context>
  <context>
    <name>EdgeView</name>
    <message>
      <source>W as the edges of a network</source>
      <translation>W를 네트워크의 선으로 그린 것</translation>
    </message>
  </context>
  <context>
    <name>ErrorDialog</name>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>자세한 내용 복사</translation>
    </message>
    <message>
      <source>Nothing is lost, and you can go on. This is what happened:</source>
      <translation>작업은 그대로 남아 있으니 계속 쓰셔도 됩니다. 일어난 일은 다음과 같습니다.</translation>
    </message>
    <message>
      <source>Something in Downhill went wrong.</source>
      <translation>Downhill에 문제가 생겼습니다.</translation>
    </message>
    <message>
      <source>Something went wrong</source>
      <translation>문제가 생겼습니다</translation>
    </message>
    <message>
      <source>The details are also in {file}.</source>
      <translation>자세한 내용은 이 파일에도 있습니다: {file}</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>일어난 일</translation>
    </message>
  </context>
  <context>
    <name>ErrorsOverH</name>
    <message>
      <source>Here every h gives the same error: there is no slope to be found.</source>
      <translation>여기서는 어떤 h를 써도 오차가 같습니다. 찾을 기울기가 없습니다.</translation>
    </message>
    <message>
      <source>Here h = 10⁻¹² is no worse than 0.0001.</source>
      <translation>여기서는 h = 10⁻¹²가 0.0001보다 나쁘지 않습니다.</translation>
    </message>
    <message>
      <source>Only down to about {best}. A smaller h makes two losses that differ in their last, rounded digits alone: 10⁻¹² is worse than 0.0001 ({small} against {lecture}).</source>
      <translation>약 {best}까지만입니다. h가 더 작으면 두 손실은 반올림된 마지막 자리만 다릅니다. 그래서 10⁻¹²가 0.0001보다 나쁩니다({small} 대 {lecture}).</translation>
    </message>
    <message>
      <source>Two points measure a slope. Not too close and not too far: here the gap h is best from {low} to {high}.</source>
      <translation>두 점으로 기울기를 잽니다. 너무 가까워도 너무 멀어도 안 됩니다. 여기서는 간격 h가 {low}에서 {high}까지일 때 가장 좋습니다.</translation>
    </message>
    <message>
      <source>calculated</source>
      <translation>계산값</translation>
    </message>
    <message>
      <source>central</source>
      <translation>중앙 차분</translation>
    </message>
    <message>
      <source>forward</source>
      <translation>전진 차분</translation>
    </message>
    <message>
      <source>h = {h} is good: off by {error} only. Smaller is not always better.</source>
      <translation>h = {h}: 오차 {error}, 좋습니다. 작을수록 늘 좋은 것은 아닙니다.</translation>
    </message>
    <message>
      <source>h = {h} is off by {error}: the second point is far away. Best is about {best}; below that, rounding takes over.</source>
      <translation>h = {h}: 오차 {error}. 두 번째 점이 멉니다. 가장 좋은 h는 약 {best}, 그보다 작으면 반올림 오차가 커집니다.</translation>
    </message>
    <message>
      <source>h = {h} is off by {error}: the two losses share nearly all their digits, and the rest is rounded. Best is about {best}.</source>
      <translation>h = {h}: 오차 {error}. 두 손실은 거의 모든 자리가 같고 나머지는 반올림된 수입니다. 가장 좋은 h는 약 {best}입니다.</translation>
    </message>
    <message>
      <source>h is the gap between the two points that measure a slope. How small should it be?</source>
      <translation>h는 기울기를 재는 두 점 사이의 간격입니다. 얼마나 작아야 할까요?</translation>
    </message>
  </context>
  <context>
    <name>EvidenceView</name>
    <message>
      <source>row {row}, column {column}: {value}</source>
      <translation>{row}행 {column}열: {value}</translation>
    </message>
  </context>
  <context>
    <name>ExponentChoice</name>
    <message>
      <source>n = {exponent}</source>
      <translation>n = {exponent}</translation>
    </message>
  </context>
  <context>
    <name>ExportMenu</name>
    <message>
      <source>E&amp;xport</source>
      <translation>내보내기(&amp;X)</translation>
    </message>
  </context>
  <context>
    <name>ExportWords</name>
    <message>
      <source>&amp;Losses (CSV)…</source>
      <translation>손실(&amp;L, CSV)…</translation>
    </message>
    <message>
      <source>&amp;Model (.npz)…</source>
      <translation>모델(&amp;M, .npz)…</translation>
    </message>
    <message>
      <source>&amp;Report of the run…</source>
      <translation>학습 보고서(&amp;R)…</translation>
    </message>
    <message>
      <source>&amp;Verdicts on all photos (CSV)…</source>
      <translation>모든 사진의 판정(&amp;V, CSV)…</translation>
    </message>
    <message>
      <source>&amp;Weights (CSV)…</source>
      <translation>가중치(&amp;W, CSV)…</translation>
    </message>
    <message>
      <source>Archives</source>
      <translation>압축 파일</translation>
    </message>
    <message>
      <source>Classifier</source>
      <translation>분류기</translation>
    </message>
    <message>
      <source>Classifier for other programs (&amp;ONNX)…</source>
      <translation>다른 프로그램용 분류기(&amp;O, ONNX)…</translation>
    </message>
    <message>
      <source>Classifier in scikit-learn</source>
      <translation>scikit-learn 분류기</translation>
    </message>
    <message>
      <source>Losses</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>모델</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>모델</translation>
    </message>
    <message>
      <source>Networks</source>
      <translation>신경망</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>HTML 문서</translation>
    </message>
    <message>
      <source>Report of a training run</source>
      <translation>학습 보고서</translation>
    </message>
    <message>
      <source>Run in NumPy</source>
      <translation>NumPy로 되풀이</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>표</translation>
    </message>
    <message>
      <source>The classifier as a &amp;scikit-learn script…</source>
      <translation>이 분류기의 scikit-learn 스크립트(&amp;S)…</translation>
    </message>
    <message>
      <source>This run as a &amp;NumPy script…</source>
      <translation>이 학습을 되풀이하는 NumPy 스크립트(&amp;N)…</translation>
    </message>
    <message>
      <source>Verdicts</source>
      <translation>판정</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>가중치</translation>
    </message>
  </context>
  <context>
    <name>Exporter</name>
    <message>
      <source>Export</source>
      <translation>내보내기</translation>
    </message>
  </context>
  <context>
    <name>ExpressionField</name>
    <message>
      <source>At character {place}, “{part}”:</source>
      <translation>{place}번째 글자 “{part}”:</translation>
    </message>
    <message>
      <source>Expression</source>
      <translation>식</translation>
    </message>
    <message>
      <source>Numbers, lists [1, 2] and names with + − * / ** @ [ ] .T and functions. Return takes it.</source>
      <translation>수, 목록 [1, 2], 이름과 + − * / ** @ [ ] .T, 함수를 쓸 수 있습니다. Enter로 확정합니다.</translation>
    </message>
  </context>
  <context>
    <name>ExpressionLine</name>
    <message>
      <source>Copy as code</source>
      <translation>코드로 복사</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>예시</translation>
    </message>
    <message>
      <source>NumPy, with the tape of Downhill</source>
      <translation>NumPy, Downhill의 테이프로</translation>
    </message>
    <message>
      <source>PyTorch</source>
      <translation>PyTorch</translation>
    </message>
    <message>
      <source>TensorFlow, with GradientTape</source>
      <translation>TensorFlow, GradientTape로</translation>
    </message>
    <message>
      <source>The number x</source>
      <translation>수 x</translation>
    </message>
    <message>
      <source>Type a number from −1000 to 1000.</source>
      <translation>−1000부터 1000까지의 수를 입력하세요.</translation>
    </message>
    <message>
      <source>What it is about</source>
      <translation>무엇에 대한 식인지</translation>
    </message>
    <message>
      <source>one number x</source>
      <translation>수 하나 x</translation>
    </message>
    <message>
      <source>the followed photo</source>
      <translation>살펴보는 사진</translation>
    </message>
    <message>
      <source>the slide's loss</source>
      <translation>슬라이드의 손실</translation>
    </message>
  </context>
  <context>
    <name>EyeChart</name>
    <message>
      <source>Chart: right answers by how many of each class were learnt from, a line an eye</source>
      <translation>그래프: 클래스별로 배운 수에 따른 정답률, 눈마다 선 하나</translation>
    </message>
    <message>
      <source>all</source>
      <translation>전부</translation>
    </message>
    <message>
      <source>guessing: {share} %</source>
      <translation>찍기: {share} %</translation>
    </message>
    <message>
      <source>learnt from so many of each class</source>
      <translation>클래스별로 배운 수</translation>
    </message>
    <message>
      <source>learnt from, of each class</source>
      <translation>클래스마다 배운 수</translation>
    </message>
    <message>
      <source>{eye}, at least</source>
      <translation>{eye}, 최소</translation>
    </message>
    <message>
      <source>{eye}, at most</source>
      <translation>{eye}, 최대</translation>
    </message>
  </context>
  <context>
    <name>EyeComparisonCard</name>
    <message>
      <source>% right, after learning from so many of each class:</source>
      <translation>클래스별로 이만큼 배운 뒤 맞힌 비율(%):</translation>
    </message>
    <message>
      <source>After {size} of each class: {best} {most} right, {worst} {least}. Same W x + b, another x.</source>
      <translation>클래스마다 {size}장으로 배운 뒤: {best} {most} 맞힘, {worst} {least} 맞힘. W x + b는 같고 x만 다릅니다.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>Compare again</source>
      <translation>다시 비교</translation>
    </message>
    <message>
      <source>Compare eyes</source>
      <translation>눈 비교하기</translation>
    </message>
    <message>
      <source>From these no eye is clearly better than another.</source>
      <translation>이것들로는 뚜렷이 나은 눈이 없습니다.</translation>
    </message>
    <message>
      <source>How far the comparison has come</source>
      <translation>비교가 얼마나 되었는지</translation>
    </message>
    <message>
      <source>In brackets: which shares fit what was counted (Wilson's interval, 95 %). Each of five draws asks about another fifth of what is in use and learns from the rest, with 200 steps of plain gradient descent. “Clear” holds for all pairs of eyes together: of equally good eyes at most one comparison in 20 would claim a difference (McNemar's test on the same ones, with Holm's rule).</source>
      <translation>괄호 안은 센 결과와 어긋나지 않는 정답률의 범위입니다(윌슨 신뢰구간, 95 %). 다섯 번의 무작위 나누기마다 쓰고 있는 것의 다른 5분의 1로 시험하고 나머지로 배우며, 모두 단순한 경사 하강법 200스텝입니다. ‘뚜렷한’ 차이는 모든 눈의 쌍을 한꺼번에 따진 것입니다. 실력이 같은 눈들이라면 차이가 있다고 잘못 말하는 비교는 20번에 한 번을 넘지 않습니다(같은 문제에 대한 맥니머 검정과 홀름 방법).</translation>
    </message>
    <message>
      <source>Is it the formula, or what x is? This trains the same classifier with each of the eyes, on 10, 25, 100 and all of each class, and asks it about those that it has not learnt from. Your own training stays as it is.</source>
      <translation>공식 때문일까요, x 때문일까요? 같은 분류기를 눈마다 클래스별 10, 25, 100장과 전부로 학습시키고, 배우지 않은 것으로 시험합니다. 지금 학습은 그대로 둡니다.</translation>
    </message>
    <message>
      <source>It was stopped after {draws} of {all} draws.</source>
      <translation>{all}번 뽑기 중 {draws}번에서 멈췄습니다.</translation>
    </message>
    <message>
      <source>No clear difference between {best} and {count} others.</source>
      <translation>{best}: 다른 눈 {count}개와는 뚜렷한 차이가 없습니다.</translation>
    </message>
    <message>
      <source>No clear difference between {best} and {others}.</source>
      <translation>{best}: 뚜렷한 차이가 없는 눈은 {others}입니다.</translation>
    </message>
    <message>
      <source>Some eyes are missing.</source>
      <translation>빠진 눈이 있습니다.</translation>
    </message>
    <message>
      <source>Stop comparing eyes</source>
      <translation>눈 비교 멈추기</translation>
    </message>
    <message>
      <source>The results come in, draw after draw.</source>
      <translation>한 번 뽑을 때마다 결과가 들어옵니다.</translation>
    </message>
    <message>
      <source>These results are of others than those in use now.</source>
      <translation>지금 쓰는 것이 아닌 다른 것의 결과입니다.</translation>
    </message>
    <message>
      <source>What x is worth</source>
      <translation>x가 얼마나 중요할까</translation>
    </message>
    <message>
      <source>draw {number} of {all}</source>
      <translation>뽑기 {all}번 중 {number}번째</translation>
    </message>
    <message>
      <source>looking at number {number} of {all}</source>
      <translation>{all}장 중 {number}번째를 보는 중</translation>
    </message>
    <message>
      <source>{count} of each class take part, so that guessing is right half of the time; {left} more are left out.</source>
      <translation>클래스마다 {count}씩만 쓰므로 찍어도 절반은 맞습니다. 빠지는 사진: {left}.</translation>
    </message>
  </context>
  <context>
    <name>EyeTable</name>
    <message>
      <source>Eyes by how many of each class were learnt from: the share of right answers</source>
      <translation>눈과 클래스별로 배운 수에 따른 정답률</translation>
    </message>
    <message>
      <source>all: {count}</source>
      <translation>전부: {count}</translation>
    </message>
  </context>
  <context>
    <name>FeatureSlopes</name>
    <message>
      <source>and {count} weaker features</source>
      <translation>그리고 더 약한 특징 {count}개</translation>
    </message>
    <message>
      <source>as it is</source>
      <translation>실제</translation>
    </message>
    <message>
      <source>as it should be</source>
      <translation>올바른 것</translation>
    </message>
    <message>
      <source>dog →</source>
      <translation>강아지 →</translation>
    </message>
    <message>
      <source>excited most by</source>
      <translation>가장 크게 반응하는 사진</translation>
    </message>
    <message>
      <source>feature</source>
      <translation>특징</translation>
    </message>
    <message>
      <source>feature {number}</source>
      <translation>특징 {number}</translation>
    </message>
    <message>
      <source>the difference</source>
      <translation>차이</translation>
    </message>
    <message>
      <source>← cat</source>
      <translation>← 고양이</translation>
    </message>
    <message>
      <source>−dW dog of the features with the strongest slopes</source>
      <translation>기울기가 가장 큰 특징들의 강아지 행 −dW</translation>
    </message>
  </context>
  <context>
    <name>FeatureSumView</name>
    <message>
      <source>Feature {number} has learnt to speak more for cat: {whole} (above 0: dog)</source>
      <translation>특징 {number}: 고양이 쪽을 더 편들게 되었습니다. {whole} (0보다 크면 강아지)</translation>
    </message>
    <message>
      <source>Feature {number} has learnt to speak more for dog: {whole} (below 0: cat)</source>
      <translation>특징 {number}: 강아지 쪽을 더 편들게 되었습니다. {whole} (0보다 작으면 고양이)</translation>
    </message>
    <message>
      <source>feature {number}</source>
      <translation>특징 {number}</translation>
    </message>
    <message>
      <source>its part</source>
      <translation>이 사진의 몫</translation>
    </message>
    <message>
      <source>of {whole} from all {total}</source>
      <translation>{total} 모두 더하면 {whole}</translation>
    </message>
    <message>
      <source>what it sees: the photos that excite it most</source>
      <translation>이 특징이 보는 것: 가장 크게 반응하는 사진</translation>
    </message>
    <message>
      <source>{count} others</source>
      <translation>나머지 {count}장</translation>
    </message>
  </context>
  <context>
    <name>FeatureWeights</name>
    <message>
      <source>The strongest weights of the features</source>
      <translation>가장 강한 특징 가중치</translation>
    </message>
    <message>
      <source>These features speak for cat</source>
      <translation>고양이라고 말하는 특징</translation>
    </message>
    <message>
      <source>These features speak for dog</source>
      <translation>강아지 쪽 특징</translation>
    </message>
    <message>
      <source>W is 0. After a step these speak for cat</source>
      <translation>W는 0입니다. 한 스텝 뒤 고양이라고 말할 특징</translation>
    </message>
    <message>
      <source>W is 0. After a step these speak for dog</source>
      <translation>지금 W는 0. 한 스텝 뒤 강아지 쪽이 될 특징</translation>
    </message>
    <message>
      <source>W is 0: it looks for nothing.</source>
      <translation>W는 0입니다. 아직 찾는 것이 없습니다.</translation>
    </message>
    <message>
      <source>feature {number}: weight {weight}</source>
      <translation>특징 {number}: 가중치 {weight}</translation>
    </message>
    <message>
      <source>none</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>stroke: at step 0</source>
      <translation>세로 금: 스텝 0의 값</translation>
    </message>
  </context>
  <context>
    <name>FilmFaces</name>
    <message>
      <source>How W looked along the film, all on one scale: click to go there</source>
      <translation>학습하는 동안의 W입니다(모두 같은 색 기준). 누르면 그 스텝으로 갑니다</translation>
    </message>
    <message>
      <source>The weights along the film</source>
      <translation>학습하는 동안의 가중치</translation>
    </message>
    <message>
      <source>at the steps {steps}</source>
      <translation>스텝 {steps}</translation>
    </message>
  </context>
  <context>
    <name>FilmRecorder</name>
    <message>
      <source>Moving pictures</source>
      <translation>움직이는 그림</translation>
    </message>
    <message>
      <source>Save film</source>
      <translation>학습 기록 저장</translation>
    </message>
    <message>
      <source>Where shall the folder of pictures be?</source>
      <translation>그림 폴더를 둘 곳</translation>
    </message>
  </context>
  <context>
    <name>FilmRow</name>
    <message>
      <source>Back</source>
      <translation>뒤로</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>일시정지</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>실행</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>스텝</translation>
    </message>
    <message>
      <source>W ← W − η · ∂L/∂W: the same rule as for the photos. This film belongs to the houses; that of the photos stays as it is.</source>
      <translation>W ← W − η · ∂L/∂W, 사진을 배울 때와 같은 규칙입니다. 이 학습 기록은 집값만의 것이라서 사진의 학습 기록은 그대로입니다.</translation>
    </message>
    <message>
      <source>gradient descent, step {step}: {line} → {loss}</source>
      <translation>경사 하강법, 스텝 {step}: {line} → {loss}</translation>
    </message>
  </context>
  <context>
    <name>FirstStart</name>
    <message>
      <source>A trained network says at once what it sees on it.</source>
      <translation>미리 배운 신경망이 무엇인지 바로 말해 줍니다.</translation>
    </message>
    <message>
      <source>Choose a photo…</source>
      <translation>사진 고르기…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Drop a photo</source>
      <translation>사진 놓기</translation>
    </message>
    <message>
      <source>It has learnt nothing yet. Three ways in.</source>
      <translation>아직 아무것도 배우지 않았습니다. 세 가지로 시작할 수 있습니다.</translation>
    </message>
    <message>
      <source>Press Run</source>
      <translation>실행 누르기</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>실행</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>스페이스</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>시작</translation>
    </message>
    <message>
      <source>Start the lesson</source>
      <translation>수업 시작</translation>
    </message>
    <message>
      <source>The whole lecture, in twenty chapters of four to eight minutes.</source>
      <translation>강의 전체를 4~8분짜리 스무 장으로 따라갑니다.</translation>
    </message>
    <message>
      <source>Watch {count} numbers, all 0 now, become a face.</source>
      <translation>지금은 모두 0인 수 {count}개가 얼굴이 되어 갑니다.</translation>
    </message>
  </context>
  <context>
    <name>Fog</name>
    <message>
      <source>as high</source>
      <translation>같음</translation>
    </message>
    <message>
      <source>higher</source>
      <translation>더 높음</translation>
    </message>
    <message>
      <source>lower</source>
      <translation>더 낮음</translation>
    </message>
  </context>
  <context>
    <name>FormulaView</name>
    <message>
      <source>Click or press Space to see numbers in place of the symbols.</source>
      <translation>누르거나 스페이스 키를 치면 기호 자리에 숫자가 보입니다.</translation>
    </message>
    <message>
      <source>Click or press Space to see the symbols again.</source>
      <translation>누르거나 스페이스 키를 치면 다시 기호가 보입니다.</translation>
    </message>
    <message>
      <source>Copy as TeX</source>
      <translation>TeX로 복사</translation>
    </message>
    <message>
      <source>Show numbers</source>
      <translation>숫자로 보기</translation>
    </message>
    <message>
      <source>Show symbols</source>
      <translation>기호로 보기</translation>
    </message>
  </context>
  <context>
    <name>GapPictures</name>
    <message>
      <source>h about right: the line is as steep as the curve</source>
      <translation>h가 알맞음: 직선의 기울기가 곡선과 같습니다</translation>
    </message>
    <message>
      <source>h too large: the line misses the bend</source>
      <translation>h가 너무 큼: 직선이 곡선의 휘어짐을 놓칩니다</translation>
    </message>
    <message>
      <source>h too small: rounding turns the curve into steps</source>
      <translation>h가 너무 작음: 반올림 때문에 곡선이 계단이 됩니다</translation>
    </message>
  </context>
  <context>
    <name>GoalList</name>
    <message>
      <source>Reached: {goal}</source>
      <translation>해냈습니다: {goal}</translation>
    </message>
  </context>
  <context>
    <name>GradientPictures</name>
    <message>
      <source>and b dog: {b}</source>
      <translation>b(강아지): {b}</translation>
    </message>
    <message>
      <source>as it is</source>
      <translation>실제</translation>
    </message>
    <message>
      <source>as it should be</source>
      <translation>올바른 것</translation>
    </message>
    <message>
      <source>the difference</source>
      <translation>차이</translation>
    </message>
    <message>
      <source>−dW dog, {name}</source>
      <translation>−dW(강아지), {name}</translation>
    </message>
  </context>
  <context>
    <name>Ground</name>
    <message>
      <source>loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>loss + L2</source>
      <translation>손실과 L2의 합</translation>
    </message>
  </context>
  <context>
    <name>GroupList</name>
    <message>
      <source>Groups of photos that are alike</source>
      <translation>서로 닮은 사진 묶음</translation>
    </message>
    <message>
      <source>held out</source>
      <translation>떼어 둠</translation>
    </message>
    <message>
      <source>labelled dog and cat</source>
      <translation>라벨이 강아지와 고양이로 갈림</translation>
    </message>
    <message>
      <source>learnt from</source>
      <translation>학습에 씀</translation>
    </message>
  </context>
  <context>
    <name>Guess</name>
    <message>
      <source>Just show it</source>
      <translation>바로 보기</translation>
    </message>
    <message>
      <source>Your guess: {guess}.</source>
      <translation>내 예상: {guess}.</translation>
    </message>
  </context>
  <context>
    <name>HCard</name>
    <message>
      <source>Errors of the four ways</source>
      <translation>네 방법의 오차</translation>
    </message>
    <message>
      <source>Numbers, also in float32</source>
      <translation>모든 수, float32에서도</translation>
    </message>
    <message>
      <source>One weight</source>
      <translation>가중치 하나</translation>
    </message>
    <message>
      <source>Type a number, such as 0.0001 or 1e-6.</source>
      <translation>0.0001이나 1e-6처럼 수를 입력하세요.</translation>
    </message>
    <message>
      <source>best tried</source>
      <translation>시험한 h 중 최선</translation>
    </message>
    <message>
      <source>error at</source>
      <translation>이 h의 오차</translation>
    </message>
    <message>
      <source>error there</source>
      <translation>그 h의 오차</translation>
    </message>
    <message>
      <source>h, how far the weight is moved</source>
      <translation>h, 가중치를 움직이는 거리</translation>
    </message>
  </context>
  <context>
    <name>HPage</name>
    <message>
      <source>0.0001 is the best</source>
      <translation>0.0001이 가장 좋다</translation>
    </message>
    <message>
      <source>Down to 0.0001 the error shrinks. And below?</source>
      <translation>0.0001까지는 오차가 줄어듭니다. 더 작으면?</translation>
    </message>
    <message>
      <source>How exact is a slope that is found by the definition with this h? A large h misses how the curve bends, a small one drowns in rounding, and the best lies between. Drag h, and see both errors.</source>
      <translation>이 h로 정의대로 구한 기울기는 얼마나 정확할까요? h가 크면 곡선의 휘어짐을 놓치고 작으면 반올림 오차에 묻히며, 가장 좋은 h는 그 사이에 있습니다. h를 끌어 두 오차를 보세요.</translation>
    </message>
    <message>
      <source>The errors are being measured…</source>
      <translation>오차를 재는 중…</translation>
    </message>
    <message>
      <source>largest of many weights</source>
      <translation>여러 가중치의 최댓값</translation>
    </message>
    <message>
      <source>median of {many} weights, evenly spread</source>
      <translation>고르게 뽑은 가중치 {many}개의 중앙값</translation>
    </message>
    <message>
      <source>one weight</source>
      <translation>가중치 하나</translation>
    </message>
    <message>
      <source>only down to some h</source>
      <translation>어떤 h까지만 좋아진다</translation>
    </message>
    <message>
      <source>points at w and w + h</source>
      <translation>두 점: w와 w + h</translation>
    </message>
    <message>
      <source>points at w − h and w + h</source>
      <translation>두 점: w − h와 w + h</translation>
    </message>
    <message>
      <source>smaller is always better</source>
      <translation>작을수록 늘 좋다</translation>
    </message>
  </context>
  <context>
    <name>HPlot</name>
    <message>
      <source>The error of the numeric gradient, over h</source>
      <translation>h에 따른 수치 미분의 오차</translation>
    </message>
    <message>
      <source>best: {h}</source>
      <translation>가장 좋은 h: {h}</translation>
    </message>
    <message>
      <source>error of the slope</source>
      <translation>기울기의 오차</translation>
    </message>
    <message>
      <source>h too large</source>
      <translation>h가 너무 큼</translation>
    </message>
    <message>
      <source>h too small</source>
      <translation>h가 너무 작음</translation>
    </message>
    <message>
      <source>its best: {h}</source>
      <translation>이 곡선의 최적: {h}</translation>
    </message>
    <message>
      <source>the lecture's h</source>
      <translation>강의의 h</translation>
    </message>
  </context>
  <context>
    <name>HScale</name>
    <message>
      <source>h, the distance of the two points</source>
      <translation>h, 두 점 사이의 거리</translation>
    </message>
  </context>
  <context>
    <name>Heatmap</name>
    <message>
      <source>row</source>
      <translation>행</translation>
    </message>
    <message>
      <source>row {row}, column {column}</source>
      <translation>{row}행 {column}열</translation>
    </message>
  </context>
  <context>
    <name>HintLine</name>
    <message>
      <source>A trained network now looks at the photos, and W begins at what it knows.</source>
      <translation>이제 신경망이 사진을 봅니다. W는 신경망이 미리 배운 값에서 시작합니다.</translation>
    </message>
    <message>
      <source>A trained network now looks at the photos.</source>
      <translation>이제 신경망이 사진을 봅니다.</translation>
    </message>
    <message>
      <source>Begin at 0</source>
      <translation>0에서 시작하기</translation>
    </message>
    <message>
      <source>Close the hint</source>
      <translation>안내 닫기</translation>
    </message>
    <message>
      <source>On real photos pixels say little, so x is now what a trained network sees in them. W x + b is still all that learns.</source>
      <translation>실제 사진에서 픽셀은 말해 주는 것이 적어서, 이제 x는 학습된 신경망이 사진에서 본 것입니다. 배우는 것은 여전히 W x + b뿐입니다.</translation>
    </message>
    <message>
      <source>Use pixels</source>
      <translation>픽셀로 보기</translation>
    </message>
    <message>
      <source>W begins at what the network has learnt before. To see it learn from the beginning, let W begin at 0.</source>
      <translation>W는 신경망이 미리 배운 값에서 시작합니다. 처음부터 배우는 모습을 보려면 초깃값을 0으로 바꾸세요.</translation>
    </message>
    <message>
      <source>W begins at what the network knows.</source>
      <translation>W는 신경망이 미리 배운 값에서 시작합니다.</translation>
    </message>
  </context>
  <context>
    <name>HouseColumn</name>
    <message>
      <source>The six houses</source>
      <translation>집 여섯 채</translation>
    </message>
    <message>
      <source>price</source>
      <translation>가격</translation>
    </message>
    <message>
      <source>rooms</source>
      <translation>방</translation>
    </message>
    <message>
      <source>size</source>
      <translation>크기</translation>
    </message>
    <message>
      <source>square</source>
      <translation>제곱</translation>
    </message>
    <message>
      <source>your line: {line}</source>
      <translation>내 직선: {line}</translation>
    </message>
  </context>
  <context>
    <name>HousePlot</name>
    <message>
      <source>Six houses, and a line through them</source>
      <translation>집 여섯 채와 그 사이를 지나는 직선</translation>
    </message>
    <message>
      <source>price that your line says at {size} square feet</source>
      <translation>{size}제곱피트에서 내 직선이 말하는 가격</translation>
    </message>
  </context>
  <context>
    <name>Houses</name>
    <message>
      <source>A: size, square feet</source>
      <translation>A: 크기(제곱피트)</translation>
    </message>
    <message>
      <source>At step {step} the line of gradient descent has a mean of {theirs}. Yours is still better: {mine}.</source>
      <translation>스텝 {step}에서 경사 하강법의 직선은 제곱 평균이 {theirs}입니다. 아직은 내 직선이 더 좋습니다({mine}).</translation>
    </message>
    <message>
      <source>B: price, 1,000 $</source>
      <translation>B: 가격(1,000달러)</translation>
    </message>
    <message>
      <source>Gradient descent passed your line at step {passed}: its squares have a mean of {theirs} now, yours {mine}.</source>
      <translation>경사 하강법이 스텝 {passed}에서 내 직선을 앞질렀습니다. 지금 제곱 평균은 경사 하강법 {theirs}, 내 직선 {mine}입니다.</translation>
    </message>
    <message>
      <source>Now the size is not scaled. Press Step and see what the same η = {rate} does.</source>
      <translation>이제 크기를 조절하지 않은 값 그대로입니다. 스텝을 눌러 같은 η = {rate}에서 어떻게 되는지 보세요.</translation>
    </message>
    <message>
      <source>On raw square feet the same η = {rate} blows up: step {step} has a mean square of {loss}. Scale the size, and it finds the line.</source>
      <translation>제곱피트 값 그대로는 같은 η = {rate}에서 발산합니다. 스텝 {step}의 제곱 평균은 {loss}입니다. 크기를 조절하면 직선을 찾습니다.</translation>
    </message>
    <message>
      <source>Pull the line until the squares are small. Then press Run: it does the same.</source>
      <translation>정사각형이 작아지도록 직선을 끌어 보세요. 그다음 실행을 누르면 경사 하강법이 같은 일을 합니다.</translation>
    </message>
    <message>
      <source>Well pulled: {loss}, and no line has less than {least}. Press Run: gradient descent finds the same line without looking.</source>
      <translation>잘 맞췄습니다. 제곱 평균 {loss}, 어떤 직선도 {least}보다 작을 수는 없습니다. 실행을 누르면 경사 하강법이 그림을 보지 않고도 같은 직선을 찾습니다.</translation>
    </message>
    <message>
      <source>Your line {line} has a mean square of {loss}.</source>
      <translation>내 직선 {line}의 제곱 평균은 {loss}입니다.</translation>
    </message>
    <message>
      <source>costs most: {cost}</source>
      <translation>가장 큰 제곱: {cost}</translation>
    </message>
    <message>
      <source>gradient descent</source>
      <translation>경사 하강법</translation>
    </message>
    <message>
      <source>size</source>
      <translation>크기</translation>
    </message>
    <message>
      <source>step {step}</source>
      <translation>스텝 {step}</translation>
    </message>
    <message>
      <source>step {step}: {price} for {size} square feet</source>
      <translation>스텝 {step}: {size}제곱피트에 {price}</translation>
    </message>
    <message>
      <source>your line</source>
      <translation>내 직선</translation>
    </message>
    <message>
      <source>{size} square feet: price {price}, the line is off by {error}</source>
      <translation>{size}제곱피트: 가격 {price}, 직선의 오차 {error}</translation>
    </message>
  </context>
  <context>
    <name>HousesPage</name>
    <message>
      <source>A line guesses the price of a house from its size, and the squares show how wrong it is. Pull the line by hand until the squares are small. Then let gradient descent find it, the same that learns dogs and cats.</source>
      <translation>직선 하나가 집의 크기로 값을 어림하고, 정사각형들이 얼마나 틀렸는지 보여 줍니다. 정사각형이 작아지도록 직선을 손으로 끌어 보세요. 그다음에는 강아지와 고양이를 배우는 바로 그 경사 하강법이 직선을 찾습니다.</translation>
    </message>
    <message>
      <source>Raw square feet</source>
      <translation>제곱피트 그대로</translation>
    </message>
    <message>
      <source>Reset line</source>
      <translation>직선 되돌리기</translation>
    </message>
    <message>
      <source>The slide’s A and B</source>
      <translation>슬라이드의 A와 B</translation>
    </message>
    <message>
      <source>With rooms as well</source>
      <translation>방 개수까지</translation>
    </message>
  </context>
  <context>
    <name>HyperparameterForm</name>
    <message>
      <source>Type a number from {least} to {most}.</source>
      <translation>{least}부터 {most}까지의 수를 입력하세요.</translation>
    </message>
    <message>
      <source>Type a whole number from {least} to {most}.</source>
      <translation>{least}부터 {most}까지의 정수를 입력하세요.</translation>
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>Everywhere</source>
      <translation>어디에서나</translation>
    </message>
    <message>
      <source>In fields</source>
      <translation>입력 칸에서</translation>
    </message>
    <message>
      <source>In pictures and curves</source>
      <translation>그림과 곡선에서</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>단축키</translation>
    </message>
    <message>
      <source>On the shelves</source>
      <translation>사진 칸에서</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>스페이스</translation>
    </message>
    <message>
      <source>choose all</source>
      <translation>모두 선택</translation>
    </message>
    <message>
      <source>choose this one as well, or no longer</source>
      <translation>이 사진도 선택, 또는 선택 해제</translation>
    </message>
    <message>
      <source>choose what is read</source>
      <translation>읽고 있는 것 고르기</translation>
    </message>
    <message>
      <source>close a dialog, let go, end a presentation</source>
      <translation>대화 상자 닫기, 고정 해제, 발표 모드 끝내기</translation>
    </message>
    <message>
      <source>copy the picture; in a table, its rows</source>
      <translation>그림 복사, 표에서는 행 복사</translation>
    </message>
    <message>
      <source>from photo to photo, with Shift several</source>
      <translation>다음 사진으로, Shift와 함께 여러 장 선택</translation>
    </message>
    <message>
      <source>press the button that has the keyboard</source>
      <translation>키보드 포커스가 있는 단추 누르기</translation>
    </message>
    <message>
      <source>read cell by cell, point by point</source>
      <translation>한 칸씩, 한 점씩 읽기</translation>
    </message>
    <message>
      <source>show the photo large</source>
      <translation>사진 크게 보기</translation>
    </message>
    <message>
      <source>take back what was typed</source>
      <translation>입력한 것 되돌리기</translation>
    </message>
    <message>
      <source>take off the shelf</source>
      <translation>칸에서 빼기</translation>
    </message>
    <message>
      <source>take the number</source>
      <translation>입력한 수 확정</translation>
    </message>
    <message>
      <source>the menu of what is chosen</source>
      <translation>선택한 사진의 메뉴</translation>
    </message>
    <message>
      <source>the menu: copy and save</source>
      <translation>메뉴: 복사와 저장</translation>
    </message>
    <message>
      <source>to the first one, to the last one</source>
      <translation>처음으로, 끝으로</translation>
    </message>
    <message>
      <source>to the next control, with Shift to the one before</source>
      <translation>다음 조작 칸으로, Shift와 함께 앞 칸으로</translation>
    </message>
  </context>
  <context>
    <name>LanesCard</name>
    <message>
      <source>All curves in one picture, and a line for each run</source>
      <translation>모든 곡선을 한 그림에, 실행마다 한 줄씩</translation>
    </message>
    <message>
      <source>All of them blew up: L2 alone is too strong for their η.</source>
      <translation>모두 발산했습니다. L2만으로도 이 η에는 너무 강합니다.</translation>
    </message>
    <message>
      <source>All of them blew up: their steps are too long.</source>
      <translation>모두 발산했습니다. 스텝이 너무 깁니다.</translation>
    </message>
    <message>
      <source>All these losses are without L2.</source>
      <translation>손실은 모두 L2를 뺀 값입니다.</translation>
    </message>
    <message>
      <source>Blew up, because L2 alone is too strong for their η: {names}.</source>
      <translation>L2만으로도 η에 견주어 너무 강해 발산함: {names}.</translation>
    </message>
    <message>
      <source>Blew up, because their steps are too long: {names}.</source>
      <translation>스텝이 너무 길어 발산함: {names}.</translation>
    </message>
    <message>
      <source>Chance alone: training loss over the last tenth {losses}.</source>
      <translation>우연만으로 생긴 차이: 마지막 10분의 1의 학습 손실 {losses}.</translation>
    </message>
    <message>
      <source>Lowest training loss over the last tenth without leaps: {names} ({losses}). Lower after leaps on the way: {leapt}.</source>
      <translation>튀지 않은 것 중 마지막 10분의 1에서 학습 손실이 가장 작음: {names} ({losses}). 도중에 튀었다가 더 작아짐: {leapt}.</translation>
    </message>
    <message>
      <source>Lowest training loss over the last tenth, too close to call: {names} ({losses}).</source>
      <translation>마지막 10분의 1에서 학습 손실이 가장 작고 서로 가리기 어려움: {names} ({losses}).</translation>
    </message>
    <message>
      <source>Lowest training loss over the last tenth: {names} ({losses}).</source>
      <translation>마지막 10분의 1에서 학습 손실이 가장 작음: {names} ({losses}).</translation>
    </message>
    <message>
      <source>Most right of those held out: {names} ({share}).</source>
      <translation>따로 떼어 둔 것을 가장 많이 맞힘: {names} ({share}).</translation>
    </message>
    <message>
      <source>Of those held out: no clear difference between {names} ({share} right).</source>
      <translation>따로 떼어 둔 것에서는 뚜렷한 차이가 없음: {names} ({share} 맞힘).</translation>
    </message>
    <message>
      <source>Right of those held out: {share}.</source>
      <translation>따로 떼어 둔 것: {share} 맞힘.</translation>
    </message>
    <message>
      <source>Stopped at step {step} of {steps}.</source>
      <translation>{steps}스텝 중 {step}에서 멈춤.</translation>
    </message>
    <message>
      <source>Swinging up and down in the last tenth: {names}.</source>
      <translation>마지막 10분의 1에서도 오르내림: {names}.</translation>
    </message>
    <message>
      <source>{least} to {most} of {of}</source>
      <translation>{of}장 중 {least}–{most}장</translation>
    </message>
    <message>
      <source>{name} (up to {loss})</source>
      <translation>{name} (최대 {loss})</translation>
    </message>
    <message>
      <source>{name} ({least} to {most})</source>
      <translation>{name} ({least}–{most})</translation>
    </message>
  </context>
  <context>
    <name>LanesDrawing</name>
    <message>
      <source>backward</source>
      <translation>거꾸로</translation>
    </message>
    <message>
      <source>forward</source>
      <translation>앞으로</translation>
    </message>
  </context>
  <context>
    <name>LanesPlot</name>
    <message>
      <source>The losses of the runs</source>
      <translation>실행마다의 손실</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>loss, mean of {count} steps</source>
      <translation>손실, {count}스텝 평균</translation>
    </message>
    <message>
      <source>step</source>
      <translation>스텝</translation>
    </message>
  </context>
  <context>
    <name>LanesTable</name>
    <message>
      <source>Go on in the window with this setting</source>
      <translation>이 설정으로 계속 학습하기</translation>
    </message>
    <message>
      <source>The mean over the last tenth of the steps</source>
      <translation>마지막 10분의 1 스텝의 평균</translation>
    </message>
    <message>
      <source>The runs</source>
      <translation>실행 목록</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>적용</translation>
    </message>
    <message>
      <source>Use {name}</source>
      <translation>{name} 쓰기</translation>
    </message>
    <message>
      <source>blew up at step {step}</source>
      <translation>스텝 {step}에서 발산</translation>
    </message>
    <message>
      <source>held out</source>
      <translation>떼어 둔 것</translation>
    </message>
    <message>
      <source>training loss</source>
      <translation>학습 손실</translation>
    </message>
  </context>
  <context>
    <name>LanesWords</name>
    <message>
      <source>How fast L moves with each number (∂L/∂…):</source>
      <translation>각 수를 움직일 때 L이 얼마나 빨리 변하는지 (∂L/∂…):</translation>
    </message>
    <message>
      <source>How fast the loss moves with each number (∂L/∂…):</source>
      <translation>각 수를 움직일 때 손실이 얼마나 빨리 변하는지 (∂L/∂…):</translation>
    </message>
    <message>
      <source>The numbers become the result L.</source>
      <translation>수들이 결과 L이 됩니다.</translation>
    </message>
    <message>
      <source>The scores become one loss: how wrong it was.</source>
      <translation>점수가 손실 하나가 됩니다: 얼마나 틀렸는지.</translation>
    </message>
    <message>
      <source>as a plus</source>
      <translation>양수로</translation>
    </message>
    <message>
      <source>e to it</source>
      <translation>e의 거듭제곱</translation>
    </message>
    <message>
      <source>how costly</source>
      <translation>얼마나 손해</translation>
    </message>
    <message>
      <source>into shares</source>
      <translation>확률로</translation>
    </message>
    <message>
      <source>its log</source>
      <translation>그 로그</translation>
    </message>
    <message>
      <source>logs of shares</source>
      <translation>확률의 로그</translation>
    </message>
    <message>
      <source>loss L</source>
      <translation>손실 L</translation>
    </message>
    <message>
      <source>more of it, less loss</source>
      <translation>올리면 손실이 줄어듭니다</translation>
    </message>
    <message>
      <source>more of it, more loss</source>
      <translation>올리면 손실이 커집니다</translation>
    </message>
    <message>
      <source>picked out</source>
      <translation>골라낸 수</translation>
    </message>
    <message>
      <source>scores {symbol}</source>
      <translation>점수 {symbol}</translation>
    </message>
    <message>
      <source>shares P</source>
      <translation>확률 P</translation>
    </message>
    <message>
      <source>shares, their log</source>
      <translation>확률의 로그</translation>
    </message>
    <message>
      <source>sum</source>
      <translation>합</translation>
    </message>
    <message>
      <source>the label's</source>
      <translation>정답만</translation>
    </message>
    <message>
      <source>the {name}'s</source>
      <translation>{name}만</translation>
    </message>
    <message>
      <source>the {name}'s log</source>
      <translation>{name}의 로그</translation>
    </message>
    <message>
      <source>the {name}'s share</source>
      <translation>{name} 확률</translation>
    </message>
    <message>
      <source>↑ raise</source>
      <translation>↑ 올리기</translation>
    </message>
    <message>
      <source>↓ lower</source>
      <translation>↓ 내리기</translation>
    </message>
  </context>
  <context>
    <name>LargePhoto</name>
    <message>
      <source>P(dog) = {share} at step {step}</source>
      <translation>스텝 {step}에서 P(강아지) = {share}</translation>
    </message>
    <message>
      <source>drawn from {edge} × {edge} pixels</source>
      <translation>{edge} × {edge} 픽셀로 그림</translation>
    </message>
    <message>
      <source>eye: {eye}</source>
      <translation>눈: {eye}</translation>
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation>{total}장 중 {number}번째</translation>
    </message>
    <message>
      <source>← → another photo · Esc closes</source>
      <translation>← → 다른 사진 · Esc 닫기</translation>
    </message>
  </context>
  <context>
    <name>LectureExample</name>
    <message>
      <source>Both losses are {loss}: with so few decimals the slope along {name} looks like 0.</source>
      <translation>두 손실이 모두 {loss}: 소수 자릿수가 이만큼이면 {name} 방향의 기울기는 0으로 보입니다.</translation>
    </message>
    <message>
      <source>Not yet. Work out ({ahead} − {behind}) ÷ {h}.</source>
      <translation>아직 아닙니다. ({ahead} − {behind}) ÷ {h} 값을 구해 보세요.</translation>
    </message>
    <message>
      <source>Not yet. Work out {value} − {rate} · ({slope}).</source>
      <translation>아직 아닙니다. {value} − {rate} · ({slope}) 값을 구해 보세요.</translation>
    </message>
    <message>
      <source>Right: ({ahead} − {behind}) ÷ {h} = {slope}.</source>
      <translation>맞습니다: ({ahead} − {behind}) ÷ {h} = {slope}.</translation>
    </message>
    <message>
      <source>Right: {value} − {rate} · ({slope}) = {new}.</source>
      <translation>맞았습니다. {value} − {rate} · ({slope}) = {new}.</translation>
    </message>
    <message>
      <source>That is how much the loss changes. Divide it by h = {h}.</source>
      <translation>그것은 손실이 바뀐 양입니다. h = {h} 값으로 나누세요.</translation>
    </message>
    <message>
      <source>The line through both points is now as steep as the curve: slope {slope}. A larger {name} makes the loss of the lecture's cat smaller.</source>
      <translation>두 점을 지나는 직선이 이제 곡선만큼 가파릅니다: 기울기 {slope}. {name} 값을 키우면 강의 속 고양이의 손실이 작아집니다.</translation>
    </message>
    <message>
      <source>The line through both points is now as steep as the curve: slope {slope}. A smaller {name} makes the loss of the lecture's cat smaller.</source>
      <translation>두 점을 지나는 직선이 이제 곡선만큼 가파릅니다: 기울기 {slope}. {name} 값을 줄이면 강의 속 고양이의 손실이 작아집니다.</translation>
    </message>
    <message>
      <source>The minus is missing: against the slope the loss falls. Work out {value} − {rate} · ({slope}).</source>
      <translation>−가 빠졌습니다. 기울기의 반대쪽으로 가야 손실이 줄어듭니다. {value} − {rate} · ({slope}) 값을 구해 보세요.</translation>
    </message>
    <message>
      <source>The sign is the other one: the loss fell, so the slope is below 0.</source>
      <translation>부호가 반대입니다. 손실이 줄었으니 기울기는 0보다 작습니다.</translation>
    </message>
    <message>
      <source>The sign is the other one: the loss rose, so the slope is above 0.</source>
      <translation>부호가 반대입니다. 손실이 늘었으니 기울기는 0보다 큽니다.</translation>
    </message>
    <message>
      <source>The slide shows the slope of {name} and not the loss behind it.</source>
      <translation>슬라이드에는 {name}의 기울기만 있고 그 바탕이 된 손실은 없습니다.</translation>
    </message>
    <message>
      <source>With {decimals} decimals of the losses and h = {h}, slopes come in steps of {grain}, and a smaller one looks like 0 or like {grain}. The slide prints {slide} decimals.</source>
      <translation>손실을 소수 {decimals}자리까지 적고 h = {h} 값으로 나누면 기울기는 {grain} 간격으로만 나옵니다. 그보다 작은 기울기는 0이나 {grain}처럼 보입니다. 슬라이드는 소수 {slide}자리입니다.</translation>
    </message>
    <message>
      <source>Your turn: with {name} + h the loss is {ahead}. What is dW there?</source>
      <translation>직접 해 보세요: {name} + h일 때 손실은 {ahead}입니다. 그곳의 dW는 얼마일까요?</translation>
    </message>
    <message>
      <source>Your turn: {name} is {value}, and dW is {slope} there. What is the new w?</source>
      <translation>직접 해 보세요: {name:은} {value}이고 dW는 {slope}입니다. 새 w는 얼마일까요?</translation>
    </message>
    <message>
      <source>η is missing: the step is η = {rate} times the slope. Work out {value} − {rate} · ({slope}).</source>
      <translation>η가 빠졌습니다. 기울기의 η = {rate}배만큼만 움직입니다. {value} − {rate} · ({slope}) 값을 구해 보세요.</translation>
    </message>
  </context>
  <context>
    <name>LeftColumn</name>
    <message>
      <source>Leave the lesson</source>
      <translation>수업 나가기</translation>
    </message>
    <message>
      <source>Leave the lesson (Ctrl+L)</source>
      <translation>수업 나가기(Ctrl+L)</translation>
    </message>
    <message>
      <source>Lesson</source>
      <translation>수업</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>The lecture, chapter by chapter (Ctrl+L)</source>
      <translation>강의를 한 장씩(Ctrl+L)</translation>
    </message>
  </context>
  <context>
    <name>LessonColumn</name>
    <message>
      <source>Back</source>
      <translation>뒤로</translation>
    </message>
    <message>
      <source>Back (Ctrl+Page Up)</source>
      <translation>뒤로(Ctrl+Page Up)</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>마치기</translation>
    </message>
    <message>
      <source>Guess</source>
      <translation>예상</translation>
    </message>
    <message>
      <source>Guess first</source>
      <translation>먼저 예상하기</translation>
    </message>
    <message>
      <source>Next: chapter {number}</source>
      <translation>다음: {number}장</translation>
    </message>
    <message>
      <source>Now on photos</source>
      <translation>이제 사진으로</translation>
    </message>
    <message>
      <source>On (Ctrl+Page Down)</source>
      <translation>다음(Ctrl+Page Down)</translation>
    </message>
    <message>
      <source>On photos</source>
      <translation>사진으로</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>되짚기</translation>
    </message>
    <message>
      <source>Recall first</source>
      <translation>먼저 되짚기</translation>
    </message>
    <message>
      <source>See the slide</source>
      <translation>슬라이드 보기</translation>
    </message>
    <message>
      <source>Slide</source>
      <translation>슬라이드</translation>
    </message>
    <message>
      <source>Slide “{slide}” · {minutes} min · {uses}</source>
      <translation>슬라이드 “{slide}” · {minutes}분 · {uses}</translation>
    </message>
    <message>
      <source>Try</source>
      <translation>해 보기</translation>
    </message>
    <message>
      <source>Try it</source>
      <translation>직접 해 보기</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>이유</translation>
    </message>
    <message>
      <source>Why is that?</source>
      <translation>왜 그런지 보기</translation>
    </message>
    <message>
      <source>sketches</source>
      <translation>스케치</translation>
    </message>
    <message>
      <source>the lecture's numbers</source>
      <translation>강의의 수</translation>
    </message>
    <message>
      <source>your photos</source>
      <translation>내 사진</translation>
    </message>
    <message>
      <source>{number}  {title}</source>
      <translation>{number}  {title}</translation>
    </message>
  </context>
  <context>
    <name>LevelBar</name>
    <message>
      <source>Scale of the map</source>
      <translation>지도의 눈금</translation>
    </message>
    <message>
      <source>{loss} everywhere</source>
      <translation>어디나 {loss}</translation>
    </message>
  </context>
  <context>
    <name>LossCurve</name>
    <message>
      <source>Accuracy beside the loss</source>
      <translation>손실과 함께 정확도 보기</translation>
    </message>
    <message>
      <source>Cross-entropy: the mean of −log P(label)</source>
      <translation>교차 엔트로피: −log P(정답)의 평균</translation>
    </message>
    <message>
      <source>Logarithmic loss axis</source>
      <translation>손실 축을 로그로</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>Point at the curve to read it</source>
      <translation>곡선을 가리키면 값을 읽을 수 있습니다</translation>
    </message>
    <message>
      <source>Powers of ten up the axis instead of even steps</source>
      <translation>축의 눈금을 같은 간격 대신 10의 거듭제곱으로 매깁니다</translation>
    </message>
    <message>
      <source>Show beside it which share of photos is right</source>
      <translation>맞힌 사진의 비율을 함께 보여 줍니다</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>정확도</translation>
    </message>
    <message>
      <source>another way before</source>
      <translation>앞서 간 다른 길</translation>
    </message>
    <message>
      <source>held out {loss}</source>
      <translation>떼어 둔 것 {loss}</translation>
    </message>
    <message>
      <source>knows nothing: ln {classes} = {loss}</source>
      <translation>아무것도 모를 때: ln {classes} = {loss}</translation>
    </message>
    <message>
      <source>log</source>
      <translation>로그</translation>
    </message>
    <message>
      <source>loss and accuracy part at step {step}</source>
      <translation>스텝 {step}부터 손실과 정확도가 갈라집니다</translation>
    </message>
    <message>
      <source>step {step}</source>
      <translation>스텝 {step}</translation>
    </message>
    <message>
      <source>step {step} · click to go there</source>
      <translation>스텝 {step} · 누르면 그 스텝으로 갑니다</translation>
    </message>
    <message>
      <source>this batch {loss}</source>
      <translation>이 배치 {loss}</translation>
    </message>
    <message>
      <source>training {loss}</source>
      <translation>학습 {loss}</translation>
    </message>
  </context>
  <context>
    <name>LossPlot</name>
    <message>
      <source>Loss curve</source>
      <translation>손실 곡선</translation>
    </message>
    <message>
      <source>another way before</source>
      <translation>앞서 간 다른 길</translation>
    </message>
    <message>
      <source>held out</source>
      <translation>떼어 둔 것</translation>
    </message>
    <message>
      <source>knows nothing</source>
      <translation>아무것도 모를 때</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>step</source>
      <translation>스텝</translation>
    </message>
    <message>
      <source>this batch</source>
      <translation>이 배치</translation>
    </message>
    <message>
      <source>training</source>
      <translation>학습</translation>
    </message>
  </context>
  <context>
    <name>Mark</name>
    <message>
      <source>The lesson points here.</source>
      <translation>수업이 가리키는 곳입니다.</translation>
    </message>
    <message>
      <source>here</source>
      <translation>여기</translation>
    </message>
  </context>
  <context>
    <name>Matrix</name>
    <message>
      <source>A score adds up every pixel times its weight. Pull a line: its weight changes, and one score.</source>
      <translation>점수는 픽셀마다 가중치를 곱해 모두 더한 값입니다. 선을 끌면 그 가중치와 점수 하나가 바뀝니다.</translation>
    </message>
    <message>
      <source>Another pixel moves both scores, to {dog} and {cat}: both rows look at it.</source>
      <translation>픽셀이 바뀌면 두 점수가 모두 바뀝니다. 이제 강아지 {dog}, 고양이 {cat}입니다. 두 행이 모두 그 픽셀을 보기 때문입니다.</translation>
    </message>
    <message>
      <source>The numbers whose votes differ most between dog and cat, as the classifier has them at this step. The others are added up exactly.</source>
      <translation>강아지와 고양이에 준 표의 차이가 가장 큰 수들이고, 값은 지금 스텝의 분류기 그대로입니다. 나머지도 빠짐없이 더했습니다.</translation>
    </message>
    <message>
      <source>The rest of the {name}'s row brings {number} now: its score is {score}.</source>
      <translation>이제 {name} 행의 나머지는 {number}입니다. 그래서 점수는 {score}입니다.</translation>
    </message>
    <message>
      <source>The weight is {number} now, and only the {name}'s score moved, to {score}: each class has a row of its own.</source>
      <translation>이제 이 가중치는 {number}입니다. {name} 점수만 {score:으로} 바뀌었습니다. 클래스마다 자기 행이 따로 있기 때문입니다.</translation>
    </message>
    <message>
      <source>b is the {name}'s start of {number}, whatever the photo: its score is {score}.</source>
      <translation>b는 사진과 상관없이 {name}에게 처음부터 주는 {number}입니다. 그래서 점수는 {score}입니다.</translation>
    </message>
    <message>
      <source>{count} numbers of this photo bring {written} to the {name}'s score, all {others} others together {rest}.</source>
      <translation>이 사진의 수 {count}개가 {name} 점수에 {written:을}, 나머지 {others}개가 모두 합쳐 {rest:을} 더합니다.</translation>
    </message>
    <message>
      <source>{name}: {terms}, makes {score}</source>
      <translation>{name}: {terms}, 합하면 {score}</translation>
    </message>
    <message>
      <source>“…” is every pixel that is not printed: the four and b make {alone}, so for the slide's {printed} the rest must bring {needed}.</source>
      <translation>“…”은 인쇄되지 않은 모든 픽셀입니다. 네 픽셀과 b를 더하면 {alone}이니, 슬라이드의 {printed:이} 되려면 나머지는 {needed}만큼 보태야 합니다.</translation>
    </message>
  </context>
  <context>
    <name>MatrixPage</name>
    <message>
      <source>Slide's numbers</source>
      <translation>슬라이드의 숫자</translation>
    </message>
    <message>
      <source>The row, added up</source>
      <translation>한 행의 합</translation>
    </message>
    <message>
      <source>The {name}'s row, added up</source>
      <translation>{name} 행을 모두 더하면</translation>
    </message>
    <message>
      <source>W times x plus b is done cell by cell: every cell of W is an edge from a number of the photo to a score. Drag an edge or type into a cell, and see what becomes of the score. A row of W is all that the classifier knows about its class.</source>
      <translation>W x + b를 한 칸씩 계산하며, W의 칸 하나가 사진의 수 하나에서 점수로 가는 선 하나입니다. 선을 끌거나 칸에 수를 입력하고 점수가 어떻게 달라지는지 보세요. W의 한 행이 분류기가 그 클래스에 대해 아는 전부입니다.</translation>
    </message>
    <message>
      <source>a photo</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>slide</source>
      <translation>슬라이드</translation>
    </message>
  </context>
  <context>
    <name>MatrixView</name>
    <message>
      <source>Numbers go from −10,000 to 10,000.</source>
      <translation>−10,000부터 10,000까지 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>W x + b as a matrix and as a network</source>
      <translation>행렬과 네트워크로 본 W x + b</translation>
    </message>
    <message>
      <source>a start,
without x</source>
      <translation>x와 상관없는
출발점</translation>
    </message>
    <message>
      <source>b of the {name}</source>
      <translation>{name}의 b</translation>
    </message>
    <message>
      <source>number {place} of x</source>
      <translation>x의 {place}번째 수</translation>
    </message>
    <message>
      <source>orange: more of x speaks for
the dog, blue: for the cat</source>
      <translation>주황은 x가 클수록 강아지 쪽,
파랑은 고양이 쪽</translation>
    </message>
    <message>
      <source>score s</source>
      <translation>점수 s</translation>
    </message>
    <message>
      <source>the same W</source>
      <translation>같은 W</translation>
    </message>
    <message>
      <source>thicker: larger.
Σ adds up</source>
      <translation>굵을수록 큰 가중치
Σ는 모두 더하기</translation>
    </message>
    <message>
      <source>weight {place} of the {name}</source>
      <translation>{name}의 {place}번째 가중치</translation>
    </message>
    <message>
      <source>x: features</source>
      <translation>x: 특징</translation>
    </message>
    <message>
      <source>x: pixels</source>
      <translation>x: 픽셀</translation>
    </message>
  </context>
  <context>
    <name>MeanSquare</name>
    <message>
      <source>the best line: {least}</source>
      <translation>가장 좋은 직선: {least}</translation>
    </message>
    <message>
      <source>the mean of the squares</source>
      <translation>제곱의 평균</translation>
    </message>
  </context>
  <context>
    <name>MistakesDialog</name>
    <message>
      <source>Mistakes in a file</source>
      <translation>파일의 틀린 곳</translation>
    </message>
    <message>
      <source>line {line}: {why}</source>
      <translation>{line}번째 줄: {why}</translation>
    </message>
    <message>
      <source>{file} cannot be used yet. What is wrong, line by line:</source>
      <translation>{file} 파일은 아직 쓸 수 없습니다. 고칠 곳은 다음과 같습니다.</translation>
    </message>
  </context>
  <context>
    <name>NameDialog</name>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>Hand in</source>
      <translation>제출하기</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>저장…</translation>
    </message>
    <message>
      <source>Your name, for whoever reads the page. You may leave it out.</source>
      <translation>받아 볼 사람이 알 수 있는 이름을 적어 주세요. 비워 두어도 됩니다.</translation>
    </message>
  </context>
  <context>
    <name>NetworkView</name>
    <message>
      <source>The votes of the features and their sum</source>
      <translation>특징들의 기여와 그 합</translation>
    </message>
  </context>
  <context>
    <name>NumberField</name>
    <message>
      <source>It stays {value}.</source>
      <translation>{value} 값을 그대로 씁니다.</translation>
    </message>
    <message>
      <source>“{text}” cannot be used here.</source>
      <translation>“{text}”: 여기에는 쓸 수 없습니다.</translation>
    </message>
  </context>
  <context>
    <name>NumbersStrip</name>
    <message>
      <source>Loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>Overfitting: held out {least} at step {step}, now {loss}</source>
      <translation>과적합: 떼어 둔 것 {least}(스텝 {step}), 지금 {loss}</translation>
    </message>
    <message>
      <source>held out</source>
      <translation>떼어 둔 것</translation>
    </message>
    <message>
      <source>held out:</source>
      <translation>떼어 둔 것:</translation>
    </message>
    <message>
      <source>training</source>
      <translation>학습</translation>
    </message>
    <message>
      <source>{share} right</source>
      <translation>{share} 맞힘</translation>
    </message>
  </context>
  <context>
    <name>OnePhotoPage</name>
    <message>
      <source>Every pixel, or every feature of the network, votes for dog or for cat: x times its weight. The votes add up to the scores, and the scores become the loss of this photo. Point at a vote to read it, click to keep it, or click another photo.</source>
      <translation>픽셀 하나하나(신경망 눈에서는 특징 하나하나)가 x · w만큼 강아지나 고양이 쪽에 기여합니다. 기여를 모두 더하면 점수가 되고, 점수는 이 사진의 손실이 됩니다. 하나를 가리키면 값을 읽고, 누르면 고정되며, 다른 사진을 누르면 그 사진으로 바뀝니다.</translation>
    </message>
    <message>
      <source>The photos that cost most</source>
      <translation>손실이 큰 사진</translation>
    </message>
    <message>
      <source>What W looks for</source>
      <translation>W가 찾는 모습</translation>
    </message>
    <message>
      <source>Where in the photo?</source>
      <translation>사진의 어디에서?</translation>
    </message>
  </context>
  <context>
    <name>OneWeight</name>
    <message>
      <source>Errors on the plot:</source>
      <translation>그래프에 그린 오차:</translation>
    </message>
    <message>
      <source>The slope with this h</source>
      <translation>이 h로 구한 기울기</translation>
    </message>
    <message>
      <source>The weights whose error is shown</source>
      <translation>오차를 볼 가중치</translation>
    </message>
    <message>
      <source>error</source>
      <translation>오차</translation>
    </message>
    <message>
      <source>largest of many weights</source>
      <translation>여러 가중치의 최댓값</translation>
    </message>
    <message>
      <source>median of many weights</source>
      <translation>여러 가중치의 중앙값</translation>
    </message>
    <message>
      <source>slope</source>
      <translation>기울기</translation>
    </message>
    <message>
      <source>this weight</source>
      <translation>이 가중치</translation>
    </message>
  </context>
  <context>
    <name>Opener</name>
    <message>
      <source>Add a folder</source>
      <translation>폴더 추가</translation>
    </message>
    <message>
      <source>Add cat photos</source>
      <translation>고양이 사진 추가</translation>
    </message>
    <message>
      <source>Add dog photos</source>
      <translation>강아지 사진 추가</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>모든 파일</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>모델</translation>
    </message>
    <message>
      <source>Networks</source>
      <translation>신경망</translation>
    </message>
    <message>
      <source>Open model</source>
      <translation>모델 열기</translation>
    </message>
    <message>
      <source>Open photos</source>
      <translation>사진 열기</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>프로젝트</translation>
    </message>
    <message>
      <source>Use an ONNX network</source>
      <translation>ONNX 신경망 쓰기</translation>
    </message>
  </context>
  <context>
    <name>OwnWords</name>
    <message>
      <source>In your own words</source>
      <translation>자신의 말로</translation>
    </message>
    <message>
      <source>Your sentence {number}</source>
      <translation>나의 문장 {number}</translation>
    </message>
  </context>
  <context>
    <name>Page</name>
    <message>
      <source>The network is still looking at this photo…</source>
      <translation>신경망이 아직 이 사진을 보고 있습니다…</translation>
    </message>
    <message>
      <source>There is no photo to follow yet. Add photos, and click one of them.</source>
      <translation>아직 따라갈 사진이 없습니다. 사진을 넣고 하나를 누르세요.</translation>
    </message>
    <message>
      <source>a cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>a dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>{name} · label: {label}</source>
      <translation>{name} · 정답: {label}</translation>
    </message>
    <message>
      <source>{name} · no label</source>
      <translation>{name} · 정답 없음</translation>
    </message>
    <message>
      <source>{name} · supposed to be {label}</source>
      <translation>{name} · {label:이라}고 가정</translation>
    </message>
  </context>
  <context>
    <name>PageDialog</name>
    <message>
      <source>What this page shows</source>
      <translation>이 페이지 설명</translation>
    </message>
  </context>
  <context>
    <name>PartsCard</name>
    <message>
      <source>Where in the photo?</source>
      <translation>사진의 어디에서?</translation>
    </message>
  </context>
  <context>
    <name>PathLegend</name>
    <message>
      <source>The lines on the map</source>
      <translation>지도 위의 선</translation>
    </message>
    <message>
      <source>this film, a dot a step</source>
      <translation>지금 온 길, 점 하나가 한 스텝</translation>
    </message>
    <message>
      <source>this film, a dot a step up to step {dense}, then one every {count}</source>
      <translation>지금 온 길, 스텝 {dense}까지 점 하나가 한 스텝, 그 뒤로는 {count}스텝</translation>
    </message>
    <message>
      <source>this film, a dot every {count} steps</source>
      <translation>지금 온 길, 점 하나가 {count}스텝</translation>
    </message>
    <message>
      <source>way not taken, a dot a step</source>
      <translation>가지 않은 길, 점 하나가 한 스텝</translation>
    </message>
    <message>
      <source>way not taken, a dot a step up to step {dense}, then one every {count}</source>
      <translation>가지 않은 길, 스텝 {dense}까지 점 하나가 한 스텝, 그 뒤로는 {count}스텝</translation>
    </message>
    <message>
      <source>way not taken, a dot every {count} steps</source>
      <translation>가지 않은 길, 점 하나가 {count}스텝</translation>
    </message>
  </context>
  <context>
    <name>PhotoCounts</name>
    <message>
      <source>Photos: {training} to train on, {held_out} held out</source>
      <translation>사진: 학습 {training}장, 처음 보는 사진 {held_out}장</translation>
    </message>
    <message>
      <source>Sketches drawn by the program: {training} to train on, {held_out} held out</source>
      <translation>프로그램이 그린 스케치: 학습 {training}장, 처음 보는 스케치 {held_out}장</translation>
    </message>
  </context>
  <context>
    <name>PhotoExample</name>
    <message>
      <source>The line through both points is now as steep as the curve: slope {slope}. A larger w makes the loss of this cat smaller.</source>
      <translation>두 점을 지나는 직선이 이제 곡선만큼 가파릅니다: 기울기 {slope}. w를 키우면 이 고양이의 손실이 작아집니다.</translation>
    </message>
    <message>
      <source>The line through both points is now as steep as the curve: slope {slope}. A larger w makes the loss of this dog smaller.</source>
      <translation>두 점을 지나는 직선이 이제 곡선만큼 가파릅니다: 기울기 {slope}. w를 키우면 이 강아지의 손실이 작아집니다.</translation>
    </message>
    <message>
      <source>The line through both points is now as steep as the curve: slope {slope}. A smaller w makes the loss of this cat smaller.</source>
      <translation>두 점을 지나는 직선이 이제 곡선만큼 가파릅니다: 기울기 {slope}. w를 줄이면 이 고양이의 손실이 작아집니다.</translation>
    </message>
    <message>
      <source>The line through both points is now as steep as the curve: slope {slope}. A smaller w makes the loss of this dog smaller.</source>
      <translation>두 점을 지나는 직선이 이제 곡선만큼 가파릅니다: 기울기 {slope}. w를 줄이면 이 강아지의 손실이 작아집니다.</translation>
    </message>
    <message>
      <source>The loss of this photo is as small as it can be: the slope is 0.</source>
      <translation>이 사진의 손실은 더 작아질 수 없을 만큼 작습니다. 기울기는 0입니다.</translation>
    </message>
    <message>
      <source>With {decimals} decimals of the loss and h = {h} slopes come in steps of {grain}, and none of {total} is lost.</source>
      <translation>손실을 소수 {decimals}자리까지 적고 h = {h} 값으로 나누면 기울기는 {grain} 간격으로 나오며, {total}개 가운데 사라지는 것은 없습니다.</translation>
    </message>
    <message>
      <source>With {decimals} decimals of the loss and h = {h} slopes come in steps of {grain}, and {lost} of {total} become 0 that are not 0.</source>
      <translation>손실을 소수 {decimals}자리까지 적고 h = {h} 값으로 나누면 기울기는 {grain} 간격으로 나오며, {total}개 가운데 {lost}개가 0이 아닌데도 0이 됩니다.</translation>
    </message>
    <message>
      <source>x is 0 here, so this weight does nothing to the loss of this photo.</source>
      <translation>여기서 x가 0이라 이 가중치는 이 사진의 손실에 아무 영향이 없습니다.</translation>
    </message>
  </context>
  <context>
    <name>PhotoGrid</name>
    <message>
      <source>{number} of {total}: {name}, {words}</source>
      <translation>{total}장 중 {number}번째: {name}, {words}</translation>
    </message>
  </context>
  <context>
    <name>PhotoPage</name>
    <message>
      <source>How to read it</source>
      <translation>읽는 법</translation>
    </message>
    <message>
      <source>In a pill a number, below it ∂: how fast the loss rises with it. On an arrow the local derivative by which ∂ is multiplied on its way back. Click any of them, or use ← and → there.</source>
      <translation>알약 안이 값이고, 그 아래 ∂는 그 값과 함께 손실이 얼마나 빨리 커지는지입니다. 화살표 위의 수는 되돌아갈 때 ∂에 곱하는 수(국소 미분)입니다. 아무것이나 눌러 보거나 거기서 ←와 →를 쓰세요.</translation>
    </message>
    <message>
      <source>This is the way of one photo from x to its loss, and the way back. Step through it: on the way back every operation multiplies by its own slope. What arrives at W is the slope of the loss for every weight.</source>
      <translation>사진 한 장이 x에서 손실까지 가는 길과 되돌아오는 길입니다. 한 단계씩 넘겨 보면, 되돌아올 때 연산마다 자기 기울기를 곱합니다. W에 닿은 것이 모든 가중치에 대한 손실의 기울기입니다.</translation>
    </message>
  </context>
  <context>
    <name>PhotoParts</name>
    <message>
      <source>On the photo: how far s dog − s cat falls when a part is greyed out. Orange parts speak for dog, blue ones for cat.</source>
      <translation>사진 위: 그 부분을 회색으로 가리면 s 강아지 − s 고양이가 얼마나 줄어드는지. 주황은 강아지, 파랑은 고양이라고 말합니다.</translation>
    </message>
    <message>
      <source>The photo, and what its parts speak for</source>
      <translation>사진과, 각 부분이 말하는 것</translation>
    </message>
    <message>
      <source>Without this part s dog − s cat is {rest}, not {total}: it says nothing.</source>
      <translation>이 부분이 없으면 s 강아지 − s 고양이는 {total}에서 {rest:이} 됩니다. 점수 차에 영향이 없는 부분입니다.</translation>
    </message>
    <message>
      <source>Without this part s dog − s cat is {rest}, not {total}: it speaks for cat, {vote}.</source>
      <translation>이 부분이 없으면 s 강아지 − s 고양이는 {total}에서 {rest:이} 됩니다. 고양이 쪽으로 {vote}만큼 밉니다.</translation>
    </message>
    <message>
      <source>Without this part s dog − s cat is {rest}, not {total}: it speaks for dog, {vote}.</source>
      <translation>이 부분이 없으면 s 강아지 − s 고양이는 {total}에서 {rest:이} 됩니다. 강아지 쪽으로 {vote}만큼 밉니다.</translation>
    </message>
  </context>
  <context>
    <name>PhotoRow</name>
    <message>
      <source>The photos</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>외 {count}장</translation>
    </message>
  </context>
  <context>
    <name>PhotoWords</name>
    <message>
      <source>1 sketch</source>
      <translation>스케치 1장</translation>
    </message>
    <message>
      <source>cat sketch {number}</source>
      <translation>고양이 스케치 {number}</translation>
    </message>
    <message>
      <source>dog sketch {number}</source>
      <translation>강아지 스케치 {number}</translation>
    </message>
    <message>
      <source>{count} sketches</source>
      <translation>스케치 {count}장</translation>
    </message>
  </context>
  <context>
    <name>PhotosStrip</name>
    <message>
      <source>Cats</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>Dogs</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>Photos read</source>
      <translation>읽은 사진</translation>
    </message>
  </context>
  <context>
    <name>PictureMenu</name>
    <message>
      <source>Copy numbers</source>
      <translation>수치 복사</translation>
    </message>
    <message>
      <source>Copy picture</source>
      <translation>그림 복사</translation>
    </message>
    <message>
      <source>Save film (GIF)…</source>
      <translation>학습 기록 저장(GIF)…</translation>
    </message>
    <message>
      <source>Save film (at most {count} PNGs)…</source>
      <translation>학습 기록 저장(PNG 최대 {count}장)…</translation>
    </message>
    <message>
      <source>Save numbers (CSV)…</source>
      <translation>수치 저장(CSV)…</translation>
    </message>
    <message>
      <source>Save picture (PNG)…</source>
      <translation>그림 저장(PNG)…</translation>
    </message>
    <message>
      <source>Save picture (SVG)…</source>
      <translation>그림 저장(SVG)…</translation>
    </message>
  </context>
  <context>
    <name>PixelView</name>
    <message>
      <source>The photo</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>The vote of each pixel</source>
      <translation>픽셀마다의 기여</translation>
    </message>
    <message>
      <source>The votes of the pixels and their sum</source>
      <translation>픽셀들의 기여와 그 합</translation>
    </message>
    <message>
      <source>The weights</source>
      <translation>가중치</translation>
    </message>
    <message>
      <source>What the eye sees of the photo</source>
      <translation>분류기의 눈에 보이는 사진</translation>
    </message>
  </context>
  <context>
    <name>Place</name>
    <message>
      <source>W cat</source>
      <translation>W 고양이</translation>
    </message>
    <message>
      <source>W dog</source>
      <translation>W 강아지</translation>
    </message>
    <message>
      <source>b cat</source>
      <translation>b 고양이</translation>
    </message>
    <message>
      <source>b dog</source>
      <translation>b 강아지</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>feature {number}</source>
      <translation>특징 {number}</translation>
    </message>
    <message>
      <source>row {row}, column {column}</source>
      <translation>{row}행 {column}열</translation>
    </message>
  </context>
  <context>
    <name>PlacePicker</name>
    <message>
      <source>The features with the steepest slopes</source>
      <translation>기울기가 가장 가파른 특징</translation>
    </message>
    <message>
      <source>The row of W that is shown</source>
      <translation>보이는 W의 행</translation>
    </message>
    <message>
      <source>Which weight, from the first to the last</source>
      <translation>처음부터 끝까지 중 어느 가중치</translation>
    </message>
    <message>
      <source>photos that excite it most</source>
      <translation>이 특징이 가장 강한 사진</translation>
    </message>
    <message>
      <source>steepest feature</source>
      <translation>가장 가파른 특징</translation>
    </message>
    <message>
      <source>{count} others</source>
      <translation>나머지 {count}개</translation>
    </message>
    <message>
      <source>−d{row}: where a step moves it</source>
      <translation>−d{row}: 한 스텝이 움직이는 쪽</translation>
    </message>
  </context>
  <context>
    <name>Plot</name>
    <message>
      <source>{name}: from {first} at {begin} to {last} at {end}</source>
      <translation>{name}: {begin}에서 {first}, {end}에서 {last}</translation>
    </message>
  </context>
  <context>
    <name>PowerPage</name>
    <message>
      <source>At x = 0 it is level for a moment, and yet no lowest point.</source>
      <translation>x = 0에서 잠깐 평평하지만, 가장 낮은 곳은 아닙니다.</translation>
    </message>
    <message>
      <source>At x = 0 it is level: the lowest point.</source>
      <translation>x = 0에서 평평합니다. 가장 낮은 곳입니다.</translation>
    </message>
    <message>
      <source>By the definition</source>
      <translation>정의대로</translation>
    </message>
    <message>
      <source>From the dot at x = 1, go 1 across along the tangent. How far up?</source>
      <translation>x = 1의 점에서 접선을 따라 옆으로 1 가면 얼마나 올라갈까요?</translation>
    </message>
    <message>
      <source>How steep is x³ at the dot?</source>
      <translation>점이 있는 곳에서 x³은 얼마나 가파를까요?</translation>
    </message>
    <message>
      <source>It is 3: x³ → 3x², and 3 · 1² = 3.</source>
      <translation>답은 3입니다. x³ → 3x²이고, 3 · 1² = 3입니다.</translation>
    </message>
    <message>
      <source>The line climbs {slope} for 1 across: so steep is the curve at x = {x}. Drag the dot.</source>
      <translation>직선은 오른쪽으로 1 갈 때 {slope} 올라갑니다. x = {x}에서 곡선이 바로 그만큼 가파릅니다. 점을 끌어 보세요.</translation>
    </message>
    <message>
      <source>The line falls {slope} for 1 across: so steep is the curve at x = {x}. Drag the dot.</source>
      <translation>직선은 오른쪽으로 1 갈 때 {slope} 내려갑니다. x = {x}에서 곡선이 바로 그만큼 가파릅니다. 점을 끌어 보세요.</translation>
    </message>
    <message>
      <source>The picture shows how much x³ rises over a short way to the right, and the slope that this comes to. Move x, and guess the slope before it is shown. Where one operation follows another, their slopes are multiplied: that is the chain rule.</source>
      <translation>오른쪽으로 조금 갈 때 x³이 얼마나 오르는지, 그 비가 어떤 기울기가 되는지 보여 줍니다. x를 움직이고, 기울기가 보이기 전에 먼저 짐작해 보세요. 연산이 이어지면 기울기를 서로 곱하며, 이것이 연쇄 법칙입니다.</translation>
    </message>
    <message>
      <source>x climbs 1 for every 1 across, wherever you stand.</source>
      <translation>x는 어디에서나 옆으로 1 갈 때 1만큼 올라갑니다.</translation>
    </message>
  </context>
  <context>
    <name>ProductCard</name>
    <message>
      <source>every pixel's push</source>
      <translation>픽셀마다 미는 쪽</translation>
    </message>
  </context>
  <context>
    <name>ProductWords</name>
    <message>
      <source>Down the slope: a step with this photo alone (η = {rate}) takes that weight from {before} to {after} {arrow}</source>
      <translation>이 사진만으로 한 스텝(η = {rate}) 내려가면 그 가중치: {before} → {after} {arrow}</translation>
    </message>
    <message>
      <source>Down the slope: this photo pulls that weight down ↓.</source>
      <translation>기울기를 따라 내려가니, 이 사진은 그 가중치를 낮춥니다 ↓.</translation>
    </message>
    <message>
      <source>Down the slope: this photo pulls that weight up ↑.</source>
      <translation>기울기를 따라 내려가니, 이 사진은 그 가중치를 높입니다 ↑.</translation>
    </message>
    <message>
      <source>Orange: this photo makes the pixel count more for dog; blue: more for cat. The {other} row is the same with the other sign, so it makes the same picture.</source>
      <translation>주황: 이 사진 때문에 그 픽셀이 강아지 쪽에 더 힘을 싣습니다. 파랑: 고양이 쪽에 더 싣습니다. {other} 행은 부호만 반대라서 그림은 똑같습니다.</translation>
    </message>
    <message>
      <source>So this photo leaves that weight as it is.</source>
      <translation>그래서 이 사진은 그 가중치를 그대로 둡니다.</translation>
    </message>
    <message>
      <source>The same mistake times each feature: the strong one moves its weight, the weak one hardly. The {other} row is the same with the other sign.</source>
      <translation>같은 틀린 정도에 특징을 하나씩 곱합니다. 강한 특징의 가중치는 움직이고, 약한 특징의 가중치는 거의 그대로입니다. {other} 행은 부호만 반대입니다.</translation>
    </message>
    <message>
      <source>a strong feature, x{number}</source>
      <translation>강한 특징 x{number}</translation>
    </message>
    <message>
      <source>a weak feature, x{number}</source>
      <translation>약한 특징 x{number}</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>excited most by</source>
      <translation>가장 크게 반응하는 사진</translation>
    </message>
    <message>
      <source>feature {number}</source>
      <translation>특징 {number}</translation>
    </message>
    <message>
      <source>no mistake about {name}</source>
      <translation>{name:은} 맞음</translation>
    </message>
    <message>
      <source>slope of its {name} weight</source>
      <translation>{name} 가중치의 기울기</translation>
    </message>
    <message>
      <source>the mistake: too little {name}</source>
      <translation>틀린 만큼: {name} 모자람</translation>
    </message>
    <message>
      <source>the mistake: too much {name}</source>
      <translation>틀린 만큼: {name} 지나침</translation>
    </message>
    <message>
      <source>this pixel, x{number}</source>
      <translation>이 픽셀 x{number}</translation>
    </message>
  </context>
  <context>
    <name>QuestionDialog</name>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>Cats</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>Dogs</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>Just classify</source>
      <translation>분류만 하기</translation>
    </message>
    <message>
      <source>Sort by the network…</source>
      <translation>신경망으로 나누기…</translation>
    </message>
    <message>
      <source>What are these? {photos} without a label.</source>
      <translation>이 사진들은 무엇인가요? 정답이 없는 {photos}입니다.</translation>
    </message>
    <message>
      <source>With a label they become training photos. Without one they are classified. If dogs and cats are mixed, the network can sort them for you to check.</source>
      <translation>라벨을 주면 학습 사진이 되고, 주지 않으면 분류만 합니다. 강아지와 고양이가 섞여 있으면 신경망이 먼저 나누고, 맞는지 직접 확인할 수 있습니다.</translation>
    </message>
  </context>
  <context>
    <name>Race</name>
    <message>
      <source>If one took a second, the other would take {n} days.</source>
      <translation>한쪽이 1초라면 다른 쪽은 {n}일이 걸립니다.</translation>
    </message>
    <message>
      <source>If one took a second, the other would take {n} hours.</source>
      <translation>한쪽이 1초라면 다른 쪽은 {n}시간이 걸립니다.</translation>
    </message>
    <message>
      <source>If one took a second, the other would take {n} minutes.</source>
      <translation>한쪽이 1초라면 다른 쪽은 {n}분이 걸립니다.</translation>
    </message>
    <message>
      <source>If one took a second, the other would take {n} s.</source>
      <translation>한쪽이 1초라면 다른 쪽은 {n}초가 걸립니다.</translation>
    </message>
    <message>
      <source>a look for each weight</source>
      <translation>가중치마다 한 번 계산</translation>
    </message>
    <message>
      <source>all slopes known</source>
      <translation>모든 기울기를 구함</translation>
    </message>
    <message>
      <source>backpropagation</source>
      <translation>오차역전파법</translation>
    </message>
    <message>
      <source>cat's row</source>
      <translation>고양이 행</translation>
    </message>
    <message>
      <source>dog's row</source>
      <translation>강아지 행</translation>
    </message>
    <message>
      <source>one look, one way back</source>
      <translation>한 번 가고 한 번 되돌아옴</translation>
    </message>
    <message>
      <source>slopes known</source>
      <translation>구한 기울기</translation>
    </message>
    <message>
      <source>time</source>
      <translation>시간</translation>
    </message>
    <message>
      <source>time, drag it back</source>
      <translation>시간: 끌어서 되돌리기</translation>
    </message>
    <message>
      <source>times as long</source>
      <translation>몇 배</translation>
    </message>
    <message>
      <source>weight by weight</source>
      <translation>하나씩 (수치 미분)</translation>
    </message>
    <message>
      <source>{ratio} times as long</source>
      <translation>{ratio}배 걸림</translation>
    </message>
    <message>
      <source>{time} ms</source>
      <translation>{time} ms</translation>
    </message>
    <message>
      <source>{time} s</source>
      <translation>{time}초</translation>
    </message>
  </context>
  <context>
    <name>RaceCard</name>
    <message>
      <source>All at once, and all numbers</source>
      <translation>한꺼번에, 그리고 모든 수</translation>
    </message>
    <message>
      <source>All at once: a weight touches one score only, s_k becomes s_k + h · x, and the change of the loss can be written down: log(1 + p_k · (exp(h · x) − 1)) − [label = k] · h · x. So one look at the photos is enough for all quotients. That works here because W · x is so simple; backpropagation always works.</source>
      <translation>한꺼번에: 가중치 하나는 점수 하나만 건드려 s_k가 s_k + h · x가 되므로, 손실의 변화를 바로 적을 수 있습니다: log(1 + p_k · (exp(h · x) − 1)) − [정답 = k] · h · x. 그래서 사진을 한 번만 보면 모든 몫을 구합니다. W · x가 단순해서 되는 일이고, 오차역전파법은 어떤 계산에도 통합니다.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>Race again</source>
      <translation>다시 경주</translation>
    </message>
    <message>
      <source>The photos whose mean loss is differentiated</source>
      <translation>평균 손실을 미분할 사진</translation>
    </message>
    <message>
      <source>What the three ways cost</source>
      <translation>세 방법의 비용</translation>
    </message>
    <message>
      <source>When is weight by weight better?</source>
      <translation>하나씩이 더 나을 때는?</translation>
    </message>
    <message>
      <source>When there are few weights, or when nobody knows the rules of differentiation for what is computed. And always as a check: it needs nothing but the loss, so it finds the mistake in a gradient that was programmed.</source>
      <translation>가중치가 몇 개 없거나, 계산한 것을 미분하는 규칙을 모를 때입니다. 그리고 확인할 때는 언제나 좋습니다. 손실만 있으면 되므로, 프로그램으로 짠 기울기에 든 버그를 찾아냅니다.</translation>
    </message>
    <message>
      <source>all at once</source>
      <translation>한꺼번에</translation>
    </message>
    <message>
      <source>all training photos</source>
      <translation>모든 학습 사진</translation>
    </message>
    <message>
      <source>backpropagation, best of {runs}</source>
      <translation>오차역전파법, {runs}번 중 가장 빠른 것</translation>
    </message>
    <message>
      <source>done</source>
      <translation>진행</translation>
    </message>
    <message>
      <source>largest error</source>
      <translation>가장 큰 오차</translation>
    </message>
    <message>
      <source>looks</source>
      <translation>손실 계산 횟수</translation>
    </message>
    <message>
      <source>this photo</source>
      <translation>이 사진</translation>
    </message>
    <message>
      <source>time</source>
      <translation>시간</translation>
    </message>
    <message>
      <source>time for all</source>
      <translation>전체 시간</translation>
    </message>
    <message>
      <source>times as long</source>
      <translation>몇 배</translation>
    </message>
    <message>
      <source>weight by weight</source>
      <translation>가중치 하나씩</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent} %</translation>
    </message>
  </context>
  <context>
    <name>RacePage</name>
    <message>
      <source>10 times</source>
      <translation>10배</translation>
    </message>
    <message>
      <source>100 times</source>
      <translation>100배</translation>
    </message>
    <message>
      <source>All {total} slopes: backpropagation takes {base}, weight by weight takes {felt}.</source>
      <translation>기울기 {total}개를 모두 구하는 시간: 오차역전파 {base}, 하나씩 {felt}.</translation>
    </message>
    <message>
      <source>Backpropagation has all {total} slopes after {base}.</source>
      <translation>오차역전파법은 {base} 만에 기울기 {total}개를 모두 구했습니다.</translation>
    </message>
    <message>
      <source>Backpropagation was done after {base}. Weight by weight has {done} of {total} slopes.</source>
      <translation>오차역전파법은 {base} 만에 끝났습니다. 하나씩 구하는 쪽은 {total}개 가운데 {done}개를 구했습니다.</translation>
    </message>
    <message>
      <source>Ready, set …</source>
      <translation>준비…</translation>
    </message>
    <message>
      <source>Stopped at weight {done} of {total}: all of them would have taken about {ratio} times as long as backpropagation.</source>
      <translation>{total}개 중 {done}번째 가중치에서 멈췄습니다. 끝까지 갔다면 오차역전파법의 약 {ratio}배가 걸렸을 것입니다.</translation>
    </message>
    <message>
      <source>Two ways lead to the same slopes: one weight after the other by the definition, or all at once by backpropagation. Guess how many times as long one takes, watch the race, and drag the time back. Both find the same numbers; what differs is the time.</source>
      <translation>같은 기울기를 구하는 길은 둘로, 정의에 따라 가중치를 하나씩 움직이거나 오차역전파법으로 한꺼번에 구합니다. 몇 배나 걸릴지 예상하고 경주를 본 뒤, 시간을 끌어서 되돌려 보세요. 두 방법의 답은 같고, 다른 것은 시간뿐입니다.</translation>
    </message>
    <message>
      <source>Weight by weight looks at the loss anew for each weight: {looks} looks. Backpropagation looks once and goes back once, however many weights there are.</source>
      <translation>하나씩 구하면 가중치마다 손실을 새로 계산합니다: {looks}번. 오차역전파법은 가중치가 아무리 많아도 한 번 계산하고 한 번 되돌아옵니다.</translation>
    </message>
    <message>
      <source>Weight by weight, all {total} slopes: how many times as long does that take?</source>
      <translation>기울기 {total}개를 하나씩 모두 구하면 몇 배나 걸릴까요?</translation>
    </message>
    <message>
      <source>While training runs W changes all the time: the race waits for a pause.</source>
      <translation>학습하는 동안에는 W가 계속 바뀝니다. 일시정지하면 경주를 시작합니다.</translation>
    </message>
    <message>
      <source>thousands of times</source>
      <translation>수천 배</translation>
    </message>
  </context>
  <context>
    <name>RacePicture</name>
    <message>
      <source>The race: both lanes over time</source>
      <translation>경주: 시간에 따른 두 방법</translation>
    </message>
    <message>
      <source>Two lanes, empty as yet: nobody has started.</source>
      <translation>두 줄이 아직 비어 있습니다. 아무도 출발하지 않았습니다.</translation>
    </message>
    <message>
      <source>{time}: {count} slopes known</source>
      <translation>{time}: 구한 기울기 {count}개</translation>
    </message>
  </context>
  <context>
    <name>RateAxis</name>
    <message>
      <source>this film: η = {rate}</source>
      <translation>지금 학습: η = {rate}</translation>
    </message>
    <message>
      <source>{steps} steps:</source>
      <translation>{steps}스텝:</translation>
    </message>
    <message>
      <source>η of the next step, tried out</source>
      <translation>다음 스텝에서 시험해 볼 η</translation>
    </message>
  </context>
  <context>
    <name>RateField</name>
    <message>
      <source>Learning rate</source>
      <translation>학습률</translation>
    </message>
    <message>
      <source>Learning rate η: how far each step goes down the slope</source>
      <translation>학습률 η: 한 스텝에 기울기의 몇 배를 움직일지</translation>
    </message>
    <message>
      <source>Learning rate, slider</source>
      <translation>학습률 슬라이더</translation>
    </message>
    <message>
      <source>Type a number from {least} to {most}, such as 0.01 or 1e-3.</source>
      <translation>{least}에서 {most} 사이의 수를 입력하세요. 예: 0.01, 1e-3</translation>
    </message>
  </context>
  <context>
    <name>RawCard</name>
    <message>
      <source>Scale it again</source>
      <translation>다시 크기 조절</translation>
    </message>
    <message>
      <source>Sizes go into the thousands, so the valley is steep: λ ≈ {bend}, and η must stay below 2/λ = {most}. Scaled (minus the mean, ÷ {spread}) λ is {less}: any η below {more} goes down.</source>
      <translation>집의 크기는 수천까지 커서 골짜기가 가파릅니다. λ ≈ {bend:이라}서 η는 2/λ = {most}보다 작아야 합니다. 크기를 조절하면(평균을 빼고 {spread:으로} 나누면) λ는 {less:이} 되어, {more}보다 작은 η라면 모두 내려갑니다.</translation>
    </message>
    <message>
      <source>The same η = {rate} on raw square feet blows up at once</source>
      <translation>제곱피트 그대로는 같은 η = {rate}에서 곧바로 발산합니다</translation>
    </message>
    <message>
      <source>Try it raw</source>
      <translation>그대로 해 보기</translation>
    </message>
  </context>
  <context>
    <name>RawPlot</name>
    <message>
      <source>Mean square, scaled and raw</source>
      <translation>크기 조절 전후의 제곱 평균</translation>
    </message>
    <message>
      <source>raw</source>
      <translation>그대로</translation>
    </message>
    <message>
      <source>scaled</source>
      <translation>크기 조절</translation>
    </message>
    <message>
      <source>step</source>
      <translation>스텝</translation>
    </message>
  </context>
  <context>
    <name>ReadingCard</name>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>Looking at photos</source>
      <translation>사진 살펴보는 중</translation>
    </message>
    <message>
      <source>Opening a file</source>
      <translation>파일을 여는 중</translation>
    </message>
    <message>
      <source>Photos read</source>
      <translation>읽은 사진</translation>
    </message>
    <message>
      <source>Reading photos</source>
      <translation>사진을 읽는 중</translation>
    </message>
    <message>
      <source>{seconds} s left</source>
      <translation>{seconds}초 남음</translation>
    </message>
  </context>
  <context>
    <name>ReadingDialog</name>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
  </context>
  <context>
    <name>RealPhotosDialog</name>
    <message>
      <source>20,580 photos of 120 breeds, about 750 MB, dogs only, as .tar: unpack that first, and drop the folder of images on the dogs. Terms: on its page.</source>
      <translation>120품종 20,580장, 약 750MB, 개만 있습니다. .tar 파일이므로 먼저 압축을 풀고, 사진 폴더를 강아지 칸에 놓으세요. 이용 조건: 해당 페이지에 있습니다.</translation>
    </message>
    <message>
      <source>25,000 photos of both, called dog.0.jpg, cat.0.jpg and so on. The archive holds others: unpack it, and drop the train.zip inside it, 543 MB. Terms: the rules of that competition.</source>
      <translation>개와 고양이 25,000장. 파일 이름이 dog.0.jpg, cat.0.jpg 같은 식입니다. 압축 파일 안에 다시 압축 파일이 들어 있으니, 먼저 풀어서 그 안의 train.zip(543MB)을 놓으세요. 이용 조건: 해당 대회의 규칙.</translation>
    </message>
    <message>
      <source>3,000 of these photos, about 70 MB, divided into train and validation. Small enough for a lesson. Terms: as for Dogs vs. Cats.</source>
      <translation>이 사진 가운데 3,000장, 약 70MB. train과 validation으로 나뉘어 있고, 수업에 쓰기 알맞은 크기입니다. 이용 조건: Dogs vs. Cats와 같습니다.</translation>
    </message>
    <message>
      <source>7,349 photos of 37 breeds, about 800 MB, as .tar.gz: unpack that first. Terms: CC BY-SA 4.0.</source>
      <translation>37품종 7,349장, 약 800MB. .tar.gz 파일이므로 먼저 압축을 푸세요. 이용 조건: CC BY-SA 4.0.</translation>
    </message>
    <message>
      <source>A .zip of any of these, without unpacking it.</source>
      <translation>이 가운데 어느 것이든 담은 .zip: 압축을 풀지 않아도 됩니다.</translation>
    </message>
    <message>
      <source>A folder of dogs and one of cats: dogs and cats, 강아지 and 고양이.</source>
      <translation>개 폴더 하나와 고양이 폴더 하나: dogs와 cats, 강아지와 고양이.</translation>
    </message>
    <message>
      <source>A table, .csv in UTF-8, with a line a photo: path from the table on, dog or cat, and if you like train, validation or test.</source>
      <translation>UTF-8로 된 .csv 표: 사진마다 한 줄씩, 표가 있는 폴더부터의 경로, dog 또는 cat, 원하면 train, validation, test 가운데 하나.</translation>
    </message>
    <message>
      <source>Anything else: you are asked what it shows, and the network can sort it for you.</source>
      <translation>그 밖의 것: 무엇인지 물어봅니다. 신경망에게 나누게 할 수도 있습니다.</translation>
    </message>
    <message>
      <source>Downhill opens no connection. Look for these names in a browser, download what you choose there, and drop it here; where it has to be unpacked first, that is said. Sizes and terms are those that we know of: what the page of a collection says about them is what holds.</source>
      <translation>Downhill은 어디에도 접속하지 않습니다. 브라우저에서 아래 이름을 찾아 원하는 것을 내려받은 다음, 여기에 끌어다 놓으세요. 먼저 압축을 풀어야 하는 것은 따로 적어 두었습니다. 크기와 이용 조건은 우리가 아는 대로 적은 것입니다. 실제로는 각 모음의 페이지에 적힌 내용을 따르세요.</translation>
    </message>
    <message>
      <source>Files in one folder that are called dog.1.jpg, cat.1.jpg.</source>
      <translation>한 폴더에 있는 dog.1.jpg, cat.1.jpg 같은 이름의 파일.</translation>
    </message>
    <message>
      <source>Folders called train and validation (or val, test) with a folder of dogs and one of cats in each: the division is kept.</source>
      <translation>train과 validation(또는 val, test) 폴더 안에 개 폴더와 고양이 폴더가 하나씩: 나눈 그대로 씁니다.</translation>
    </message>
    <message>
      <source>The names of the Oxford pets: Persian_1.jpg is a cat, beagle_1.jpg a dog.</source>
      <translation>옥스퍼드 반려동물 모음의 파일 이름: Persian_1.jpg는 고양이, beagle_1.jpg는 개.</translation>
    </message>
    <message>
      <source>The same photos in the folders Cat and Dog, about 800 MB. A few files are broken; they are named and left out. Terms: on its page.</source>
      <translation>같은 사진이 Cat과 Dog 폴더에 들어 있습니다. 약 800MB. 깨진 파일이 몇 개 있는데, 이름을 알려 드리고 뺍니다. 이용 조건: 해당 페이지에 있습니다.</translation>
    </message>
    <message>
      <source>What is read as it is</source>
      <translation>그대로 읽는 것</translation>
    </message>
    <message>
      <source>Where to find real photos</source>
      <translation>실제 사진 찾는 곳</translation>
    </message>
  </context>
  <context>
    <name>RecentMenu</name>
    <message>
      <source>&amp;Clear this list</source>
      <translation>목록 비우기(&amp;C)</translation>
    </message>
  </context>
  <context>
    <name>Recording</name>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>The window goes through the film, step by step.</source>
      <translation>창이 학습 기록을 한 스텝씩 훑습니다.</translation>
    </message>
    <message>
      <source>step {step}</source>
      <translation>스텝 {step}</translation>
    </message>
  </context>
  <context>
    <name>Reporting</name>
    <message>
      <source>Write a report</source>
      <translation>보고서 쓰기</translation>
    </message>
  </context>
  <context>
    <name>RestartDialog</name>
    <message>
      <source>All chapters are open again, and what you have answered and written is forgotten. Photos and films stay as they are.</source>
      <translation>모든 장을 다시 시작하고, 고른 답과 쓴 문장은 지웁니다. 사진과 학습 기록은 그대로 남습니다.</translation>
    </message>
    <message>
      <source>Begin again</source>
      <translation>다시 시작</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>From the beginning</source>
      <translation>처음부터</translation>
    </message>
  </context>
  <context>
    <name>ResultsRoom</name>
    <message>
      <source>Back to ½</source>
      <translation>½로 되돌리기</translation>
    </message>
    <message>
      <source>Click a photo to follow it. Drag the ½ to see what would change.</source>
      <translation>사진을 누르면 그 사진을 살펴봅니다. ½을 끌면 무엇이 달라질지 보입니다.</translation>
    </message>
    <message>
      <source>Counted</source>
      <translation>세어 보면</translation>
    </message>
    <message>
      <source>Every photo that was held out stands at its probability of being a dog, dogs above the line and cats below it. What stands on the wrong side of the threshold is wrong. Click a photo to follow it, and move the threshold to see what changes.</source>
      <translation>따로 떼어 둔 사진이 저마다 강아지일 확률 자리에 서 있고, 강아지는 선 위에, 고양이는 선 아래에 있습니다. 문턱의 반대쪽에 있으면 틀린 것입니다. 사진을 눌러 살펴보고, 문턱을 옮겨 무엇이 달라지는지 보세요.</translation>
    </message>
    <message>
      <source>Nothing is held out, so it has learnt from all of these. {words}</source>
      <translation>따로 떼어 둔 사진이 없어 모두 배운 사진입니다. {words}</translation>
    </message>
    <message>
      <source>What is x worth? Pixels or network</source>
      <translation>x에 따라 얼마나 다를까? 픽셀과 신경망 비교</translation>
    </message>
    <message>
      <source>training photos</source>
      <translation>학습 사진</translation>
    </message>
    <message>
      <source>training sketches</source>
      <translation>학습 스케치</translation>
    </message>
  </context>
  <context>
    <name>RoomTabs</name>
    <message>
      <source>Pages of the room</source>
      <translation>이 방의 페이지</translation>
    </message>
  </context>
  <context>
    <name>RoomsCard</name>
    <message>
      <source>Two inputs, two weights: price = {size} · size + {rooms} · rooms + {b}. It is still W x + b, and the mean of the squares falls from {alone} to {both}. A photo is the same with thousands of inputs, and a row of weights for each class.</source>
      <translation>입력이 둘이면 가중치도 둘입니다. 가격 = {size} · 크기 + {rooms} · 방 + {b}. 여전히 W x + b이고, 제곱의 평균은 {alone}에서 {both:으로} 줄어듭니다. 사진도 마찬가지입니다. 입력이 수천 개이고, 클래스마다 가중치가 한 행씩 있을 뿐입니다.</translation>
    </message>
    <message>
      <source>With rooms as a second input</source>
      <translation>방 개수를 두 번째 입력으로</translation>
    </message>
    <message>
      <source>by size</source>
      <translation>크기로</translation>
    </message>
    <message>
      <source>by size and rooms</source>
      <translation>크기와 방으로</translation>
    </message>
    <message>
      <source>mean of the squares</source>
      <translation>제곱의 평균</translation>
    </message>
    <message>
      <source>price</source>
      <translation>가격</translation>
    </message>
    <message>
      <source>size</source>
      <translation>크기</translation>
    </message>
  </context>
  <context>
    <name>RunSettings</name>
    <message>
      <source>Batch</source>
      <translation>배치</translation>
    </message>
    <message>
      <source>Decides which photos come together in a batch. Same seed, same film.</source>
      <translation>어떤 사진들이 한 배치에 함께 들어갈지 정합니다. 시드가 같으면 과정도 똑같습니다.</translation>
    </message>
    <message>
      <source>Held-out photos</source>
      <translation>처음 보는 사진</translation>
    </message>
    <message>
      <source>Held-out photos, percent</source>
      <translation>처음 보는 사진의 비율(%)</translation>
    </message>
    <message>
      <source>How many training photos each step looks at.</source>
      <translation>한 스텝이 학습 사진을 몇 장 보는지 정합니다.</translation>
    </message>
    <message>
      <source>How strongly W is pulled back towards its start; 0 means not at all.</source>
      <translation>W를 처음 값 쪽으로 얼마나 세게 당기는지 정합니다. 0이면 당기지 않습니다.</translation>
    </message>
    <message>
      <source>How the numbers of x are scaled.</source>
      <translation>x의 수를 어떤 크기로 맞출지 정합니다.</translation>
    </message>
    <message>
      <source>L2</source>
      <translation>L2</translation>
    </message>
    <message>
      <source>Never trained on. They tell how often it is right on what is new.</source>
      <translation>학습에 쓰지 않습니다. 처음 보는 것을 얼마나 맞히는지 알려 줍니다.</translation>
    </message>
    <message>
      <source>Optimiser</source>
      <translation>최적화 방법</translation>
    </message>
    <message>
      <source>Run settings</source>
      <translation>실행 설정</translation>
    </message>
    <message>
      <source>Scaling of x</source>
      <translation>x의 스케일</translation>
    </message>
    <message>
      <source>Schedule of η</source>
      <translation>η 스케줄</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>시드</translation>
    </message>
    <message>
      <source>Start of W</source>
      <translation>W의 초깃값</translation>
    </message>
    <message>
      <source>The lecture has plain gradient descent with the same η all the way. The others take other steps along the same slopes; compare them in the room Descent.</source>
      <translation>강의는 같은 η로 끝까지 가는 경사 하강법입니다. 다른 방법은 같은 기울기에서 다른 걸음을 뗍니다. ‘경사 하강’ 방에서 비교해 보세요.</translation>
    </message>
    <message>
      <source>Type a number from 0 to {most}, such as 0.01 or 1e-3.</source>
      <translation>0에서 {most} 사이의 수를 입력하세요. 예: 0.01, 1e-3</translation>
    </message>
    <message>
      <source>Type a whole number from 0 to {most}.</source>
      <translation>0에서 {most} 사이의 정수를 입력하세요.</translation>
    </message>
    <message>
      <source>Where W begins: at 0, or at what the network has learnt about dogs and cats before (its last layer only).</source>
      <translation>W가 시작하는 곳: 0, 또는 신경망이 이미 강아지와 고양이에 대해 배운 값 (마지막 층만).</translation>
    </message>
    <message>
      <source>as in the model</source>
      <translation>모델 그대로</translation>
    </message>
    <message>
      <source>known</source>
      <translation>미리 배운 값</translation>
    </message>
    <message>
      <source>mean-centred</source>
      <translation>평균 빼기</translation>
    </message>
    <message>
      <source>raw</source>
      <translation>원본</translation>
    </message>
    <message>
      <source>raw 0–255</source>
      <translation>원본 0–255</translation>
    </message>
    <message>
      <source>zero</source>
      <translation>0</translation>
    </message>
    <message>
      <source>÷ length</source>
      <translation>÷ 길이</translation>
    </message>
  </context>
  <context>
    <name>RunTiles</name>
    <message>
      <source>Runs side by side</source>
      <translation>나란히 놓은 학습</translation>
    </message>
    <message>
      <source>step</source>
      <translation>스텝</translation>
    </message>
    <message>
      <source>step {step}</source>
      <translation>스텝 {step}</translation>
    </message>
    <message>
      <source>training</source>
      <translation>학습</translation>
    </message>
    <message>
      <source>unseen</source>
      <translation>떼어 둔 것</translation>
    </message>
  </context>
  <context>
    <name>Saver</name>
    <message>
      <source>Drawings</source>
      <translation>벡터 그림</translation>
    </message>
    <message>
      <source>Hand in</source>
      <translation>제출하기</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>HTML 문서</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>그림</translation>
    </message>
    <message>
      <source>Save model</source>
      <translation>모델 저장</translation>
    </message>
    <message>
      <source>Save numbers</source>
      <translation>수치 저장</translation>
    </message>
    <message>
      <source>Save picture</source>
      <translation>그림 저장</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>표</translation>
    </message>
  </context>
  <context>
    <name>ScaleBar</name>
    <message>
      <source>0 everywhere</source>
      <translation>모두 0</translation>
    </message>
    <message>
      <source>Scale of the heatmap</source>
      <translation>히트맵의 눈금</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>towards cat</source>
      <translation>고양이 쪽으로</translation>
    </message>
    <message>
      <source>towards dog</source>
      <translation>강아지 쪽으로</translation>
    </message>
  </context>
  <context>
    <name>ScoreBench</name>
    <message>
      <source>From scores to the loss</source>
      <translation>점수에서 손실까지</translation>
    </message>
    <message>
      <source>Scores go from −1,000 to 1,000.</source>
      <translation>점수는 −1,000부터 1,000까지 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>score of the {name}</source>
      <translation>{name} 점수</translation>
    </message>
    <message>
      <source>score of the {name}, as a number</source>
      <translation>{name} 점수(숫자로)</translation>
    </message>
    <message>
      <source>the right answer is: {name}</source>
      <translation>정답: {name}</translation>
    </message>
  </context>
  <context>
    <name>ScoreWay</name>
    <message>
      <source>Click or drag the 1 to see what the other label would cost</source>
      <translation>1을 누르거나 끌면 정답이 다를 때의 손실을 볼 수 있습니다</translation>
    </message>
    <message>
      <source>From the scores to the loss</source>
      <translation>점수에서 손실까지</translation>
    </message>
    <message>
      <source>label y</source>
      <translation>정답 y</translation>
    </message>
    <message>
      <source>loss L</source>
      <translation>손실 L</translation>
    </message>
    <message>
      <source>loss {loss}</source>
      <translation>손실 {loss}</translation>
    </message>
    <message>
      <source>prob. P</source>
      <translation>확률 P</translation>
    </message>
    <message>
      <source>score s</source>
      <translation>점수 s</translation>
    </message>
    <message>
      <source>suppose the right answer is: {name}</source>
      <translation>정답이 {name:이라}고 가정하기</translation>
    </message>
    <message>
      <source>supposed</source>
      <translation>가정</translation>
    </message>
    <message>
      <source>{name}: score {score}, probability {share}</source>
      <translation>{name}: 점수 {score}, 확률 {share}</translation>
    </message>
    <message>
      <source>÷ sum</source>
      <translation>÷ 합</translation>
    </message>
  </context>
  <context>
    <name>ScoresPage</name>
    <message>
      <source>+5 to all</source>
      <translation>모두 +5</translation>
    </message>
    <message>
      <source>Double every score</source>
      <translation>모든 점수를 두 배로</translation>
    </message>
    <message>
      <source>Lecture's numbers</source>
      <translation>강의의 수로</translation>
    </message>
    <message>
      <source>Raise the largest score to 800</source>
      <translation>가장 큰 점수를 800으로</translation>
    </message>
    <message>
      <source>The curves</source>
      <translation>곡선</translation>
    </message>
    <message>
      <source>The less is left, the more it costs</source>
      <translation>적게 남을수록 손실이 큽니다</translation>
    </message>
    <message>
      <source>Two scores become a loss on one line, with every bar to scale. Drag a score or type it: only the gap between the scores counts. The loss is −log of the share that is left for the right answer.</source>
      <translation>두 점수가 한 줄 위에서 손실이 되며, 막대의 길이는 모두 실제 비율입니다. 점수를 끌거나 입력해 보세요. 중요한 것은 점수의 차이뿐이고, 손실은 정답에 남은 확률의 −log입니다.</translation>
    </message>
    <message>
      <source>exp is a soft max</source>
      <translation>exp는 부드러운 max</translation>
    </message>
    <message>
      <source>three classes</source>
      <translation>클래스 세 개</translation>
    </message>
    <message>
      <source>{name} at {score}</source>
      <translation>{name} 점수 {score}</translation>
    </message>
  </context>
  <context>
    <name>SecantPlot</name>
    <message>
      <source>The loss over {name}</source>
      <translation>{name}에 따른 손실</translation>
    </message>
    <message>
      <source>enlarged {times} times</source>
      <translation>{times}배 확대</translation>
    </message>
    <message>
      <source>h = {h}   slope {slope}</source>
      <translation>h = {h}   기울기 {slope}</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>slope {slope}</source>
      <translation>기울기 {slope}</translation>
    </message>
    <message>
      <source>tangent</source>
      <translation>접선</translation>
    </message>
  </context>
  <context>
    <name>Sentence</name>
    <message>
      <source>0</source>
      <translation>0</translation>
    </message>
    <message>
      <source>0 has no negative powers: this divides by 0.</source>
      <translation>0에는 음의 거듭제곱이 없습니다. 0으로 나누게 됩니다.</translation>
    </message>
    <message>
      <source>1/N forgotten</source>
      <translation>1/N 빠뜨림</translation>
    </message>
    <message>
      <source>A batch cannot have {typed} photos. Type whole numbers from 1 to {most}, or “all”.</source>
      <translation>배치에 사진 {typed}장은 쓸 수 없습니다. 1부터 {most}까지의 정수나 “all”을 입력하세요.</translation>
    </message>
    <message>
      <source>A beat of the kind “do” needs a goal.</source>
      <translation>종류가 “do”인 비트에는 목표(goal)가 있어야 합니다.</translation>
    </message>
    <message>
      <source>A beat of the kind “{kind}” needs a question.</source>
      <translation>종류가 “{kind}”인 비트에는 질문(question)이 있어야 합니다.</translation>
    </message>
    <message>
      <source>A beat “predict” needs a beat “why” after it.</source>
      <translation>“predict” 비트 뒤에는 “why” 비트가 있어야 합니다.</translation>
    </message>
    <message>
      <source>A brace here belongs to no number: “{words}”. Write numbers as “{example}”.</source>
      <translation>수를 가리키지 않는 중괄호가 있습니다: “{words}”. 수는 “{example}”처럼 쓰세요.</translation>
    </message>
    <message>
      <source>A classifier that sees with the network {name} cannot be written as ONNX: only pixels, and the network that comes with Downhill, can be put into one file with it. Save it as a model (.npz), and keep the network beside it.</source>
      <translation>신경망 {name:으로} 보는 분류기는 ONNX로 내보낼 수 없습니다. 한 파일에 함께 담을 수 있는 것은 픽셀과 Downhill에 딸린 신경망뿐입니다. 모델(.npz)로 저장하고 신경망 파일을 같은 폴더에 두세요.</translation>
    </message>
    <message>
      <source>A comma stands between values, never inside a number: write 1000 or 0.5.</source>
      <translation>쉼표는 값과 값 사이에만 씁니다. 숫자 안에는 쓰지 말고 1000이나 0.5처럼 입력하세요.</translation>
    </message>
    <message>
      <source>A formula has at most {most} braces in one another.</source>
      <translation>수식의 중괄호는 {most}겹까지 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>A formula has at most {most} characters.</source>
      <translation>수식은 {most}자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>A formula has no {command}; the list of what it has is in docs/lesson-format.md.</source>
      <translation>수식에서 {command} 명령은 쓸 수 없습니다. 쓸 수 있는 명령은 docs/lesson-format.md에 있습니다.</translation>
    </message>
    <message>
      <source>A key has small Latin letters, digits and _ alone.</source>
      <translation>key에는 영어 소문자, 숫자, 밑줄(_)만 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>A list holds numbers alone, such as [2.3, -1.2].</source>
      <translation>목록에는 수만 넣을 수 있습니다. 예: [2.3, -1.2]</translation>
    </message>
    <message>
      <source>A list of targets needs a list with a seed for each.</source>
      <translation>목표가 목록이면 각각의 시작값도 목록으로 주어야 합니다.</translation>
    </message>
    <message>
      <source>A model tells 2 to {most} classes apart, not {count}.</source>
      <translation>모델은 클래스를 2개에서 {most}개까지 구별합니다. {count}개는 안 됩니다.</translation>
    </message>
    <message>
      <source>A negative number has whole powers only.</source>
      <translation>음수는 정수 제곱만 할 수 있습니다.</translation>
    </message>
    <message>
      <source>A path and a label are needed, and one of them is not there.</source>
      <translation>경로와 라벨이 모두 있어야 하는데 하나가 없습니다.</translation>
    </message>
    <message>
      <source>A photo in {name} cannot be read any more: the file was changed, or its drive is gone. Put it back, and open it again.</source>
      <translation>{name}에 든 사진을 더는 읽을 수 없습니다. 파일이 바뀌었거나 드라이브가 사라졌습니다. 되돌려 놓고 다시 여세요.</translation>
    </message>
    <message>
      <source>A power is written with two stars: x**3.</source>
      <translation>거듭제곱은 별 두 개로 씁니다: x**3.</translation>
    </message>
    <message>
      <source>A variable cannot be changed in place. Make a new one of the new numbers.</source>
      <translation>변수는 그 자리에서 바꿀 수 없습니다. 새 수로 새 변수를 만드세요.</translation>
    </message>
    <message>
      <source>AdaGrad</source>
      <translation>AdaGrad</translation>
    </message>
    <message>
      <source>Adam</source>
      <translation>Adam</translation>
    </message>
    <message>
      <source>After how many steps the learning rate has come down.</source>
      <translation>몇 스텝 뒤에 학습률이 다 내려오는지.</translation>
    </message>
    <message>
      <source>After how many steps the learning rate has its full size.</source>
      <translation>몇 스텝 뒤에 학습률이 제 크기가 되는지.</translation>
    </message>
    <message>
      <source>After {steps} steps it is right about {right} of the {count} {things} that it learnt from.</source>
      <translation>{steps}스텝을 배운 뒤, 배운 {things} {count}장 중 {right}장을 맞힙니다.</translation>
    </message>
    <message>
      <source>After {steps} steps it is right about {right} of {count} photos that it had never seen, and about {learnt} of the {trained} that it learnt from.</source>
      <translation>{steps}스텝을 배운 뒤 처음 보는 사진 {count}장 중 {right}장, 배운 사진 {trained}장 중 {learnt}장을 맞힙니다.</translation>
    </message>
    <message>
      <source>All</source>
      <translation>전체</translation>
    </message>
    <message>
      <source>All photos</source>
      <translation>모든 사진</translation>
    </message>
    <message>
      <source>All photos are of one class. Add photos of another: it takes two to differ.</source>
      <translation>사진이 모두 한 클래스입니다. 다른 클래스의 사진을 추가하세요. 구별하려면 둘이 필요합니다.</translation>
    </message>
    <message>
      <source>Already there: {count}.</source>
      <translation>이미 있는 사진: {count}장.</translation>
    </message>
    <message>
      <source>Always “{name}” would be right about {most} of {count}.</source>
      <translation>모두 {name:이라}고만 답해도 {count}장 중 {most}장을 맞힙니다.</translation>
    </message>
    <message>
      <source>An id has small Latin letters, digits and hyphens alone.</source>
      <translation>id에는 영어 소문자, 숫자, 붙임표(-)만 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>An index is made of whole numbers.</source>
      <translation>인덱스는 정수로 씁니다.</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>예측</translation>
    </message>
    <message>
      <source>Asked about</source>
      <translation>물어본 것</translation>
    </message>
    <message>
      <source>Backprop</source>
      <translation>오차역전파</translation>
    </message>
    <message>
      <source>Batch</source>
      <translation>배치</translation>
    </message>
    <message>
      <source>Blind walk</source>
      <translation>눈이 없으면?</translation>
    </message>
    <message>
      <source>Both gradients are the same, b too, and nothing is left between them.</source>
      <translation>두 기울기가 같고 b도 같아서 차이가 남지 않습니다.</translation>
    </message>
    <message>
      <source>Bugs</source>
      <translation>버그</translation>
    </message>
    <message>
      <source>Chain rule</source>
      <translation>연쇄 법칙</translation>
    </message>
    <message>
      <source>Changed on the way</source>
      <translation>도중에 바꾼 것</translation>
    </message>
    <message>
      <source>Changed to</source>
      <translation>바꾼 내용</translation>
    </message>
    <message>
      <source>Chapter</source>
      <translation>장</translation>
    </message>
    <message>
      <source>Chapters done</source>
      <translation>마친 장</translation>
    </message>
    <message>
      <source>Choose from one to {most} runs to compare.</source>
      <translation>비교할 실행을 하나에서 {most}개까지 고르세요.</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>색</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>열</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>비교</translation>
    </message>
    <message>
      <source>Decay of the mean square β₂</source>
      <translation>제곱 평균의 감쇠 β₂</translation>
    </message>
    <message>
      <source>Decay of the mean β₁</source>
      <translation>평균의 감쇠 β₁</translation>
    </message>
    <message>
      <source>Decay α</source>
      <translation>감쇠 α</translation>
    </message>
    <message>
      <source>Definition</source>
      <translation>정의</translation>
    </message>
    <message>
      <source>Descent</source>
      <translation>경사 하강</translation>
    </message>
    <message>
      <source>Dogs pull like cats and cats like dogs: nearly like a wrong sign, but stronger the more photos are right already.</source>
      <translation>강아지는 고양이처럼, 고양이는 강아지처럼 끌어당깁니다. 부호가 틀렸을 때와 비슷하지만, 이미 맞힌 사진이 많을수록 더 강합니다.</translation>
    </message>
    <message>
      <source>Downhill ended the last time while it was bringing your work back.</source>
      <translation>지난번에 작업을 되살리던 중에 프로그램이 끝났습니다.</translation>
    </message>
    <message>
      <source>Each step looks at all photos, so every seed gives the same run. Choose a batch size at the bottom first.</source>
      <translation>스텝마다 모든 사진을 보므로 시드를 바꿔도 결과가 같습니다. 먼저 아래에서 배치 크기를 고르세요.</translation>
    </message>
    <message>
      <source>Everything points the other way, and the loss rises from the first step on.</source>
      <translation>모두 반대 방향이고, 첫 스텝부터 손실이 커집니다.</translation>
    </message>
    <message>
      <source>Eye: {eye}. Learning rate: {rate}.</source>
      <translation>눈: {eye}. 학습률: {rate}.</translation>
    </message>
    <message>
      <source>Factor</source>
      <translation>배율</translation>
    </message>
    <message>
      <source>File</source>
      <translation>파일</translation>
    </message>
    <message>
      <source>Files in {archive} whose names lead out of it, or through far too many folders, are left out: {count}, such as {name}.</source>
      <translation>{archive}에서 이름이 압축 파일 밖을 가리키거나 폴더가 지나치게 깊은 파일을 뺐습니다: {count}개, 예를 들어 {name}.</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>학습 기록</translation>
    </message>
    <message>
      <source>First guesses right</source>
      <translation>맞은 첫 예상</translation>
    </message>
    <message>
      <source>First sum of squares</source>
      <translation>제곱합의 초깃값</translation>
    </message>
    <message>
      <source>Fits the count (95 %)</source>
      <translation>있을 법한 정답률(95 %)</translation>
    </message>
    <message>
      <source>From here on the expression cannot be read. Is a sign missing, such as * between a number and a name?</source>
      <translation>여기서부터 식을 읽을 수 없습니다. 수와 이름 사이의 * 같은 기호가 빠지지 않았나요?</translation>
    </message>
    <message>
      <source>From step</source>
      <translation>시작 스텝</translation>
    </message>
    <message>
      <source>Given up: {what}.</source>
      <translation>그만두었습니다: {what}.</translation>
    </message>
    <message>
      <source>Gradient</source>
      <translation>기울기</translation>
    </message>
    <message>
      <source>Gradients are taken of variables by variables, and this is a plain number or array. Make it a Variable, or let the tape watch it, before it is used.</source>
      <translation>기울기는 변수를 변수로 미분한 것인데, 이것은 그냥 수나 배열입니다. 쓰기 전에 Variable로 만들거나 테이프가 지켜보게 하세요.</translation>
    </message>
    <message>
      <source>HTML</source>
      <translation>HTML</translation>
    </message>
    <message>
      <source>Held out</source>
      <translation>떼어 둠</translation>
    </message>
    <message>
      <source>Held out right</source>
      <translation>떼어 둔 것 정답률</translation>
    </message>
    <message>
      <source>Held out, as given in {table}: the test.</source>
      <translation>{table}에 주어진 대로 떼어 두는 것: 테스트.</translation>
    </message>
    <message>
      <source>Held out, as given in {table}: the validation.</source>
      <translation>{table}에 주어진 대로 떼어 두는 것: 검증.</translation>
    </message>
    <message>
      <source>Held out, as given: the folder {names}.</source>
      <translation>주어진 대로 떼어 두는 폴더: {names}.</translation>
    </message>
    <message>
      <source>Held-out loss</source>
      <translation>떼어 둔 것의 손실</translation>
    </message>
    <message>
      <source>Held-out photos that are training photos from now on: {count}. Each class needs one, and a copy of a learnt photo is not unseen.</source>
      <translation>따로 떼어 두었다가 이제부터 학습에 쓰는 사진: {count}장. 클래스마다 학습 사진이 하나는 있어야 하고, 이미 배운 사진의 사본은 처음 보는 사진이 아닙니다.</translation>
    </message>
    <message>
      <source>Held-out {things} that cost most</source>
      <translation>따로 떼어 둔 {things} 중 손실이 가장 큰 것</translation>
    </message>
    <message>
      <source>Here True or False is needed.</source>
      <translation>여기에는 True나 False가 와야 합니다.</translation>
    </message>
    <message>
      <source>Here a whole number is needed.</source>
      <translation>여기에는 정수가 와야 합니다.</translation>
    </message>
    <message>
      <source>How far you are in the lesson could not be saved in {folder} ({reason}). It goes on without; the next start will not know.</source>
      <translation>수업을 어디까지 했는지 {folder} 폴더에 저장하지 못했습니다({reason}). 수업은 계속할 수 있지만, 다음에 켜면 처음부터 시작합니다.</translation>
    </message>
    <message>
      <source>How far you were in the lesson could not be read in {folder} ({reason}), so it begins at its beginning.</source>
      <translation>수업을 어디까지 했는지 {folder} 폴더에서 읽지 못해({reason}) 처음부터 시작합니다.</translation>
    </message>
    <message>
      <source>How far you were in the lesson could not be understood, so it begins at its beginning. The old file was kept as {name}.</source>
      <translation>수업을 어디까지 했는지 적힌 파일을 알아볼 수 없어 처음부터 시작합니다. 이전 파일은 {name} 이름으로 남겨 두었습니다.</translation>
    </message>
    <message>
      <source>How many steps are taken with the same learning rate.</source>
      <translation>같은 학습률로 몇 스텝을 가는지.</translation>
    </message>
    <message>
      <source>How much of its speed the ball keeps from step to step.</source>
      <translation>공이 스텝마다 속도를 얼마나 간직하는지.</translation>
    </message>
    <message>
      <source>How slowly it forgets how steep it was.</source>
      <translation>얼마나 가팔랐는지를 얼마나 천천히 잊는지.</translation>
    </message>
    <message>
      <source>How slowly it forgets which way was down.</source>
      <translation>어느 쪽이 내리막이었는지를 얼마나 천천히 잊는지.</translation>
    </message>
    <message>
      <source>How small is h?</source>
      <translation>h는 얼마나 작아야 할까?</translation>
    </message>
    <message>
      <source>In my own words</source>
      <translation>내가 쓴 문장</translation>
    </message>
    <message>
      <source>In the folder there are {count} chapters (files ending in .toml); there should be 1 to {most}.</source>
      <translation>폴더에 장(이름이 .toml로 끝나는 파일)이 {count}개 있습니다. 1개에서 {most}개까지 있어야 합니다.</translation>
    </message>
    <message>
      <source>In the next step nearly all weights of a row move the same way: there is none to pick out.</source>
      <translation>다음 스텝에서는 한 행의 가중치가 거의 모두 같은 쪽으로 움직여서 골라낼 것이 없습니다.</translation>
    </message>
    <message>
      <source>In their own words</source>
      <translation>직접 쓴 문장</translation>
    </message>
    <message>
      <source>In “{check}”, “=” needs how far off the number may be, as in “= 3.53 ± 0.01”, and other signs have no “±”.</source>
      <translation>“{check}”: “=”에는 “= 3.53 ± 0.01”처럼 얼마까지 벗어나도 되는지를 함께 적고, 다른 부호에는 “±”를 쓰지 마세요.</translation>
    </message>
    <message>
      <source>It agrees with the numeric gradient: {error} of the largest entry apart at most.</source>
      <translation>수치 미분과 일치합니다. 차이는 가장 큰 값의 {error} 이하입니다.</translation>
    </message>
    <message>
      <source>It could not be read: {reason}.</source>
      <translation>읽지 못했습니다: {reason}.</translation>
    </message>
    <message>
      <source>It holds a character that cannot be seen; a text is one line.</source>
      <translation>보이지 않는 문자가 들어 있습니다. 글은 한 줄이어야 합니다.</translation>
    </message>
    <message>
      <source>It holds more than {most} photos. Remove some.</source>
      <translation>사진이 {most}장보다 많습니다. 몇 장을 빼세요.</translation>
    </message>
    <message>
      <source>It is 0 where a slope is felt: it was forgotten.</source>
      <translation>기울기가 있는 곳에서 0입니다. 빠뜨린 것입니다.</translation>
    </message>
    <message>
      <source>It is empty, or begins or ends with a space.</source>
      <translation>비어 있거나, 앞이나 뒤에 빈칸이 있습니다.</translation>
    </message>
    <message>
      <source>It is in {file}; nothing of it is lost.</source>
      <translation>그 작업은 {file}에 그대로 있습니다.</translation>
    </message>
    <message>
      <source>It is in {out}.</source>
      <translation>{out}에 저장했습니다.</translation>
    </message>
    <message>
      <source>It is no ordinary file.</source>
      <translation>일반 파일이 아닙니다.</translation>
    </message>
    <message>
      <source>It is no page that was handed in from Downhill, or it was changed.</source>
      <translation>Downhill에서 제출한 파일이 아니거나 내용이 바뀌었습니다.</translation>
    </message>
    <message>
      <source>It is not clear what the comma in “{typed}” means. Type {thousands} or {point}.</source>
      <translation>“{typed}”에서 쉼표가 무슨 뜻인지 알 수 없습니다. 다음 중 하나로 입력하세요: {thousands} 또는 {point}</translation>
    </message>
    <message>
      <source>It is not known what the opened model has learnt from: it may have seen what is held out here.</source>
      <translation>열어 놓은 모델이 무엇을 배웠는지 알 수 없습니다. 여기서 떼어 둔 것을 이미 보았을 수도 있습니다.</translation>
    </message>
    <message>
      <source>It is too large.</source>
      <translation>파일이 너무 큽니다.</translation>
    </message>
    <message>
      <source>It is wrong everywhere: in all rows of W and in b.</source>
      <translation>모든 곳이 틀렸습니다. W의 모든 행과 b입니다.</translation>
    </message>
    <message>
      <source>It is wrong in all rows of W; b is right.</source>
      <translation>W의 모든 행이 틀렸고 b는 맞습니다.</translation>
    </message>
    <message>
      <source>It is wrong in b alone; W is right.</source>
      <translation>b만 틀렸고 W는 맞습니다.</translation>
    </message>
    <message>
      <source>It is wrong in b and in these rows of W: {rows}.</source>
      <translation>b와 W의 이 행이 틀렸습니다: {rows}.</translation>
    </message>
    <message>
      <source>It is wrong in these rows of W: {rows}; b is right.</source>
      <translation>W의 이 행이 틀렸습니다: {rows}. b는 맞습니다.</translation>
    </message>
    <message>
      <source>It is {factor} times what is felt.</source>
      <translation>실제 기울기의 {factor}배입니다.</translation>
    </message>
    <message>
      <source>It is {wide} letters long, a Korean one counted as two; there is room for {widest}.</source>
      <translation>글의 길이가 {wide}입니다(한글은 한 자를 2로 셉니다). {widest}까지 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>It is −1 times what is felt: the sign is wrong.</source>
      <translation>실제 기울기의 −1배입니다. 부호가 틀렸습니다.</translation>
    </message>
    <message>
      <source>Keep the network {name} beside it.</source>
      <translation>신경망 {name} 파일을 모델과 같은 폴더에 두세요.</translation>
    </message>
    <message>
      <source>Keep the network {name} beside the project.</source>
      <translation>신경망 {name} 파일을 프로젝트와 같은 폴더에 두세요.</translation>
    </message>
    <message>
      <source>L2</source>
      <translation>L2</translation>
    </message>
    <message>
      <source>L2 = {l2} alone throws W farther at each step with a learning rate of {rate}: make the learning rate smaller, or L2.</source>
      <translation>학습률이 {rate}이면 L2 = {l2}만으로도 스텝마다 W가 더 멀리 튕겨 나갑니다. 학습률이나 L2를 줄이세요.</translation>
    </message>
    <message>
      <source>L2 cannot be {typed}. Type numbers from 0 to {most}, such as 0.01 or 1e-3.</source>
      <translation>L2에 {typed:은} 쓸 수 없습니다. 0부터 {most}까지, 이를테면 0.01이나 1e-3을 입력하세요.</translation>
    </message>
    <message>
      <source>L2 term</source>
      <translation>L2 항</translation>
    </message>
    <message>
      <source>L2 with the wrong factor</source>
      <translation>L2의 배율이 틀림</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>정답</translation>
    </message>
    <message>
      <source>Labelled cat where you dropped them, though named as dogs: {count}.</source>
      <translation>이름은 강아지이지만 놓으신 곳에 따라 고양이로 정답을 단 사진: {count}장.</translation>
    </message>
    <message>
      <source>Labelled dog where you dropped them, though named as cats: {count}.</source>
      <translation>이름은 고양이이지만 놓으신 곳에 따라 강아지로 정답을 단 사진: {count}장.</translation>
    </message>
    <message>
      <source>Last part</source>
      <translation>끝에 남는 비율</translation>
    </message>
    <message>
      <source>Last step</source>
      <translation>마지막 스텝</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>학습률</translation>
    </message>
    <message>
      <source>Learning rate η</source>
      <translation>학습률 η</translation>
    </message>
    <message>
      <source>Learnt from all the same, as copies of training photos: {count}.</source>
      <translation>학습 사진의 사본이어서 떼어 두지 않고 학습하는 사진: {count}장.</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>넣지 못한 파일</translation>
    </message>
    <message>
      <source>Left out because of Cancel: {count}.</source>
      <translation>취소하여 제외한 파일: {count}개.</translation>
    </message>
    <message>
      <source>Left out by you when they were sorted: {count}.</source>
      <translation>분류할 때 뺀 사진: {count}장.</translation>
    </message>
    <message>
      <source>Left out: the folder {names}.</source>
      <translation>쓰지 않는 폴더: {names}.</translation>
    </message>
    <message>
      <source>Left out: the test.</source>
      <translation>쓰지 않는 것: 테스트.</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>걸리는 스텝</translation>
    </message>
    <message>
      <source>Line {line} of {table}: {why}</source>
      <translation>{table}의 {line}번째 줄: {why}</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>Loss and accuracy</source>
      <translation>손실과 정확도</translation>
    </message>
    <message>
      <source>Loss of the batch</source>
      <translation>배치의 손실</translation>
    </message>
    <message>
      <source>Loss, held out</source>
      <translation>떼어 둔 것의 손실</translation>
    </message>
    <message>
      <source>Loss, training</source>
      <translation>학습 손실</translation>
    </message>
    <message>
      <source>Losses are means over all photos, at the last step where they were measured, without L2. Those of other photos cannot be compared with these.</source>
      <translation>손실은 마지막으로 잰 스텝에서 모든 사진에 대해 낸 평균이고, L2는 빠져 있습니다. 다른 사진으로 학습한 것의 손실과는 견줄 수 없습니다.</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>평균</translation>
    </message>
    <message>
      <source>Momentum μ</source>
      <translation>모멘텀 μ</translation>
    </message>
    <message>
      <source>Moved from the other shelf: {count}.</source>
      <translation>다른 쪽 칸에서 옮긴 사진: {count}장.</translation>
    </message>
    <message>
      <source>My classifier</source>
      <translation>내 분류기</translation>
    </message>
    <message>
      <source>My guesses</source>
      <translation>내 예상</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>이름</translation>
    </message>
    <message>
      <source>Names that several files in {archive} have, so that nobody can tell which is meant, are left out: {count}, such as {name}.</source>
      <translation>{archive} 안에서 여러 파일이 같은 이름을 써서 어느 것인지 알 수 없는 이름을 뺐습니다: {count}개, 예를 들어 {name}.</translation>
    </message>
    <message>
      <source>Nesterov momentum</source>
      <translation>네스테로프 모멘텀</translation>
    </message>
    <message>
      <source>No factor explains it, so the slopes themselves are wrong: look at p − y, at the labels and the order of the classes.</source>
      <translation>어떤 배율로도 설명되지 않으니 기울기 자체가 틀렸습니다. p − y와 정답, 클래스의 순서를 살펴보세요.</translation>
    </message>
    <message>
      <source>No network can be asked on this computer, because ONNX Runtime is missing. Photos are seen as pixels; all else works.</source>
      <translation>이 컴퓨터에는 ONNX Runtime이 없어서 신경망을 쓸 수 없습니다. 사진은 픽셀로 봅니다. 나머지는 모두 그대로 됩니다.</translation>
    </message>
    <message>
      <source>No question has been answered yet.</source>
      <translation>아직 답한 질문이 없습니다.</translation>
    </message>
    <message>
      <source>No {things} are held out, so nobody knows how often it is right about others.</source>
      <translation>따로 떼어 둔 {things:이} 없어, 다른 것을 얼마나 맞힐지는 아무도 모릅니다.</translation>
    </message>
    <message>
      <source>Nobody has guessed wrongly.</source>
      <translation>틀린 예상이 없습니다.</translation>
    </message>
    <message>
      <source>Not every step was measured over all photos.</source>
      <translation>모든 사진에 대한 값은 스텝마다 재지는 않았습니다.</translation>
    </message>
    <message>
      <source>Nothing has been trained yet.</source>
      <translation>아직 학습한 것이 없습니다.</translation>
    </message>
    <message>
      <source>Nothing is ticked. Tick what is to be compared.</source>
      <translation>고른 것이 없습니다. 비교할 것을 고르세요.</translation>
    </message>
    <message>
      <source>Now on the shelf of the cats. Ctrl+Z takes it back.</source>
      <translation>고양이 칸에 넣었습니다. Ctrl+Z로 되돌립니다.</translation>
    </message>
    <message>
      <source>Now on the shelf of the dogs. Ctrl+Z takes it back.</source>
      <translation>강아지 칸에 넣었습니다. Ctrl+Z로 되돌립니다.</translation>
    </message>
    <message>
      <source>Now on the shelf of your own cats: File &gt; My photos. Ctrl+Z takes it back.</source>
      <translation>내 사진의 고양이 칸에 넣었습니다(파일 &gt; 내 사진). Ctrl+Z로 되돌립니다.</translation>
    </message>
    <message>
      <source>Now on the shelf of your own dogs: File &gt; My photos. Ctrl+Z takes it back.</source>
      <translation>내 사진의 강아지 칸에 넣었습니다(파일 &gt; 내 사진). Ctrl+Z로 되돌립니다.</translation>
    </message>
    <message>
      <source>NumPy's own functions are not recorded. Use the operations of the tape, or take the value of the variable.</source>
      <translation>NumPy 자체의 함수는 기록되지 않습니다. 테이프의 연산을 쓰거나 변수의 값을 꺼내 쓰세요.</translation>
    </message>
    <message>
      <source>Number of x</source>
      <translation>x의 번호</translation>
    </message>
    <message>
      <source>Numbers in x</source>
      <translation>x에 든 수의 개수</translation>
    </message>
    <message>
      <source>Of the {count} {things} that were held out it is right about {right}.</source>
      <translation>따로 떼어 둔 {things} {count}장 중에서는 {right}장을 맞힙니다.</translation>
    </message>
    <message>
      <source>Of “{key}” there are {count}; there should be {fewest} to {most}.</source>
      <translation>“{key}” 항목이 {count}개입니다. {fewest}개에서 {most}개까지 있어야 합니다.</translation>
    </message>
    <message>
      <source>One photo</source>
      <translation>사진 한 장</translation>
    </message>
    <message>
      <source>One step</source>
      <translation>한 스텝</translation>
    </message>
    <message>
      <source>Only real numbers have a slope, and these are {kind}.</source>
      <translation>실수에만 기울기가 있는데, 이것은 {kind}입니다.</translation>
    </message>
    <message>
      <source>Only the eye network knows something beforehand: --eye network.</source>
      <translation>미리 아는 것이 있는 눈은 network뿐입니다: --eye network.</translation>
    </message>
    <message>
      <source>Only {most} files are read.</source>
      <translation>파일은 {most}개까지만 읽습니다.</translation>
    </message>
    <message>
      <source>Optimiser</source>
      <translation>최적화 방법</translation>
    </message>
    <message>
      <source>Overfitting: all that it learnt from is right, and the held-out loss was {least} at step {step}; now it is {loss}.</source>
      <translation>과적합: 배운 것은 모두 맞지만, 떼어 둔 것의 손실은 스텝 {step}에서 가장 작았고({least}) 지금은 {loss}입니다.</translation>
    </message>
    <message>
      <source>Pale: the loss of each step over the photos of its batch.</source>
      <translation>옅은 선은 스텝마다 그 배치의 사진으로 잰 손실입니다.</translation>
    </message>
    <message>
      <source>Parted at step</source>
      <translation>갈라진 스텝</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>Photos are on their way, and with them another film. Save it once they are there.</source>
      <translation>사진을 읽는 중이라 학습 기록이 바뀝니다. 사진이 모두 들어온 다음 저장하세요.</translation>
    </message>
    <message>
      <source>Photos are only ever copied here, and these were to be moved. Drag them again without holding a key.</source>
      <translation>여기서는 복사만 할 수 있는데 ‘이동’으로 끌어 왔습니다. 키를 누르지 않은 채 다시 끌어 오세요.</translation>
    </message>
    <message>
      <source>Photos have come before your work of the last time was back.</source>
      <translation>지난번 작업을 되살리기 전에 새 사진이 들어왔습니다.</translation>
    </message>
    <message>
      <source>Photos it had never seen; those it gets wrong are framed</source>
      <translation>처음 보는 사진 (테두리가 있으면 틀린 사진)</translation>
    </message>
    <message>
      <source>Photos of dogs: {dogs}, of cats: {cats}.</source>
      <translation>강아지 사진 {dogs}장, 고양이 사진 {cats}장.</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>질문</translation>
    </message>
    <message>
      <source>RMSProp</source>
      <translation>RMSProp</translation>
    </message>
    <message>
      <source>Race</source>
      <translation>경주</translation>
    </message>
    <message>
      <source>Redo also brings back the steps that were taken since: {steps}.</source>
      <translation>‘다시 실행’을 하면 그 뒤에 학습한 {steps}스텝도 돌아옵니다.</translation>
    </message>
    <message>
      <source>Redone: {what}.</source>
      <translation>다시 실행했습니다: {what}.</translation>
    </message>
    <message>
      <source>Report of a training run</source>
      <translation>학습 보고서</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>Results at step {step}</source>
      <translation>결과 (스텝 {step})</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>맞음</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>행</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>배율</translation>
    </message>
    <message>
      <source>Scaling of x</source>
      <translation>x의 스케일</translation>
    </message>
    <message>
      <source>Score &amp;&amp; loss</source>
      <translation>점수와 손실</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>점수</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>시드</translation>
    </message>
    <message>
      <source>Settings at step {step}</source>
      <translation>설정 (스텝 {step})</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>정답률</translation>
    </message>
    <message>
      <source>Share right, held out</source>
      <translation>떼어 둔 것의 정답률</translation>
    </message>
    <message>
      <source>Share right, training</source>
      <translation>학습 정답률</translation>
    </message>
    <message>
      <source>Share to hold out</source>
      <translation>떼어 두려는 비율</translation>
    </message>
    <message>
      <source>Sketches</source>
      <translation>스케치</translation>
    </message>
    <message>
      <source>Skipped: {count}.</source>
      <translation>건너뛴 파일: {count}개.</translation>
    </message>
    <message>
      <source>Softmax takes a row of scores, and this is a single number.</source>
      <translation>소프트맥스에는 점수가 여러 개 필요한데, 이것은 수 하나입니다.</translation>
    </message>
    <message>
      <source>Something else has been written to {name} meanwhile, by another window, program or computer, and was not replaced. Choose File &gt; Save project as…, and another name to keep both.</source>
      <translation>그동안 다른 창이나 프로그램, 다른 컴퓨터에서 {name:을} 바꾸었기 때문에 덮어쓰지 않았습니다. 둘 다 남기려면 파일 &gt; 프로젝트를 다른 이름으로 저장…에서 다른 이름을 고르세요.</translation>
    </message>
    <message>
      <source>Something else was asked for before your work of the last time was back.</source>
      <translation>지난번 작업을 되살리기 전에 다른 일을 시작했습니다.</translation>
    </message>
    <message>
      <source>Something in Downhill went wrong at this file.</source>
      <translation>이 파일에서 Downhill에 문제가 생겼습니다.</translation>
    </message>
    <message>
      <source>Something in Downhill went wrong here, and this was not computed.</source>
      <translation>Downhill에 문제가 생겨 이것을 계산하지 못했습니다.</translation>
    </message>
    <message>
      <source>Something in Downhill went wrong, and {name} was not written.</source>
      <translation>Downhill에 문제가 생겨 {name:을} 저장하지 못했습니다.</translation>
    </message>
    <message>
      <source>Something is missing at the end of “{tex}”.</source>
      <translation>수식 “{tex}”의 끝에 빠진 것이 있습니다.</translation>
    </message>
    <message>
      <source>Start of W</source>
      <translation>W의 초깃값</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>스텝</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>스텝</translation>
    </message>
    <message>
      <source>Steps a stair</source>
      <translation>한 계단의 스텝 수</translation>
    </message>
    <message>
      <source>Strongest for {name}: {features}.</source>
      <translation>{name} 편에서 가장 큰 특징: {features}.</translation>
    </message>
    <message>
      <source>Tape</source>
      <translation>테이프</translation>
    </message>
    <message>
      <source>Terrain</source>
      <translation>지형</translation>
    </message>
    <message>
      <source>That holds for sketches like these. Of photos it says nothing.</source>
      <translation>이 결과는 이런 스케치에만 해당합니다. 사진에 대해서는 아무것도 알려 주지 않습니다.</translation>
    </message>
    <message>
      <source>That is a link, not a photo. Save the picture first, then drag the file here.</source>
      <translation>그것은 사진이 아니라 링크입니다. 먼저 그림을 저장한 다음 그 파일을 여기로 끌어 오세요.</translation>
    </message>
    <message>
      <source>That is no file before it lies in a folder. Drag it into a folder first, then drag the file here.</source>
      <translation>그것은 폴더에 놓기 전까지는 파일이 아닙니다. 먼저 폴더로 끌어다 놓은 다음 그 파일을 여기로 끌어 오세요.</translation>
    </message>
    <message>
      <source>That is text, not a photo. Drag a photo file here instead.</source>
      <translation>그것은 사진이 아니라 글입니다. 대신 사진 파일을 여기로 끌어 오세요.</translation>
    </message>
    <message>
      <source>That lies on another computer or device. Copy it to this computer first, then drag the copy here.</source>
      <translation>그것은 다른 컴퓨터나 장치에 있습니다. 먼저 이 컴퓨터로 복사한 다음 그 복사본을 여기로 끌어 오세요.</translation>
    </message>
    <message>
      <source>That picture is larger than 64 MB. Save it as a smaller JPEG, then drag the file here.</source>
      <translation>이 사진은 64 MB보다 큽니다. 더 작은 JPEG로 저장한 다음 그 파일을 여기로 끌어오세요.</translation>
    </message>
    <message>
      <source>The 1 of the one-hot vector stands at the next class: the classifier learns to call every class by the name of the next one.</source>
      <translation>원-핫 벡터의 1이 다음 클래스에 있습니다. 분류기는 모든 클래스를 다음 클래스의 이름으로 부르도록 배웁니다.</translation>
    </message>
    <message>
      <source>The array of a variable was changed in place after the variable was made. Make a new variable of the new numbers, and record again.</source>
      <translation>변수를 만든 뒤에 그 배열이 바뀌었습니다. 새 수로 새 변수를 만들고 다시 기록하세요.</translation>
    </message>
    <message>
      <source>The expression breaks off: something is missing at its end.</source>
      <translation>식이 중간에 끊겼습니다. 끝에 빠진 것이 있습니다.</translation>
    </message>
    <message>
      <source>The expression is longer than {most} characters.</source>
      <translation>식이 {most}자보다 깁니다.</translation>
    </message>
    <message>
      <source>The expression is nested deeper than {most} levels.</source>
      <translation>괄호가 {most}겹보다 깊게 겹쳤습니다.</translation>
    </message>
    <message>
      <source>The expression makes more than {most} numbers.</source>
      <translation>식에서 나오는 수가 {most}개를 넘습니다.</translation>
    </message>
    <message>
      <source>The file is no progress of a lesson that Downhill has written.</source>
      <translation>Downhill이 저장한 수업 진도 파일이 아닙니다.</translation>
    </message>
    <message>
      <source>The file {name} could not be read ({reason}). Copy it to this computer first.</source>
      <translation>{name} 파일을 읽지 못했습니다({reason}). 먼저 이 컴퓨터로 복사하세요.</translation>
    </message>
    <message>
      <source>The file {name} is damaged, cut off or of an unusual kind. Copy or download it again, or save it anew as JPEG or PNG.</source>
      <translation>{name} 파일이 손상되었거나 잘렸거나 드문 종류입니다. 다시 복사하거나 내려받거나, JPEG나 PNG로 새로 저장하세요.</translation>
    </message>
    <message>
      <source>The file {name} is empty. Copy or download it again.</source>
      <translation>{name} 파일이 비어 있습니다. 다시 복사하거나 내려받으세요.</translation>
    </message>
    <message>
      <source>The file {name} is larger than 64 MB. Save it as a smaller JPEG.</source>
      <translation>{name} 파일이 64 MB보다 큽니다. 더 작은 JPEG로 저장하세요.</translation>
    </message>
    <message>
      <source>The file {name} may not be read. Change its permissions.</source>
      <translation>{name} 파일을 읽을 권한이 없습니다. 권한을 바꾸세요.</translation>
    </message>
    <message>
      <source>The film goes on to step {last}; this report is about step {step} of it.</source>
      <translation>학습 기록은 스텝 {last}까지 이어지며, 이 보고서는 그중 스텝 {step}에 대한 것입니다.</translation>
    </message>
    <message>
      <source>The film is full: it ends at ten million steps. Press Reset.</source>
      <translation>학습 기록이 가득 찼습니다. 학습 기록은 1,000만 스텝에서 끝납니다. ‘초기화’를 누르세요.</translation>
    </message>
    <message>
      <source>The film is in {name}.</source>
      <translation>학습 기록을 {name}에 저장했습니다.</translation>
    </message>
    <message>
      <source>The film now starts at the opened model.</source>
      <translation>이제 학습 기록은 열어 놓은 모델에서 시작합니다.</translation>
    </message>
    <message>
      <source>The film was not saved: the photos or the film in the window have become others meanwhile. Save it once more.</source>
      <translation>저장하는 동안 창의 사진이나 학습 기록이 바뀌어서 학습 기록을 저장하지 않았습니다. 다시 저장하세요.</translation>
    </message>
    <message>
      <source>The folder could not be read: {reason}.</source>
      <translation>폴더를 읽지 못했습니다: {reason}.</translation>
    </message>
    <message>
      <source>The folder {name} cannot be opened. Change its permissions first.</source>
      <translation>폴더 {name:을} 열 수 없습니다. 먼저 접근 권한을 바꾸세요.</translation>
    </message>
    <message>
      <source>The folder {name} is neither dogs nor cats, so its photos are left out. Add it by itself to label them.</source>
      <translation>폴더 {name:은} 강아지도 고양이도 아니어서 그 안의 사진을 뺐습니다. 정답을 붙이려면 이 폴더만 따로 추가하세요.</translation>
    </message>
    <message>
      <source>The glossary has no word “{word}”.</source>
      <translation>낱말 풀이에 없는 낱말입니다: “{word}”.</translation>
    </message>
    <message>
      <source>The gradient as the program has it. The check has to agree with it.</source>
      <translation>프로그램이 쓰는 기울기 그대로입니다. 수치 미분과 일치해야 합니다.</translation>
    </message>
    <message>
      <source>The gradient is −1 times what it should be: each step goes uphill.</source>
      <translation>기울기의 부호가 반대입니다(−1배). 스텝마다 오르막으로 갑니다.</translation>
    </message>
    <message>
      <source>The gradient of b is 0, so b stays as it is. The loss falls all the same, and hardly anybody notices.</source>
      <translation>b의 기울기가 0이라 b는 그대로입니다. 그래도 손실은 작아져서 거의 아무도 눈치채지 못합니다.</translation>
    </message>
    <message>
      <source>The id “{id}” is used twice.</source>
      <translation>같은 id를 두 번 썼습니다: “{id}”.</translation>
    </message>
    <message>
      <source>The index {index} leads outside the shape {shape}.</source>
      <translation>인덱스 {index:은} 모양 {shape:을} 벗어납니다.</translation>
    </message>
    <message>
      <source>The last column holds the shares of right answers about other photos like these that fit the count (Wilson’s interval). Photos that are nearly the same count as one. About what was learnt from it would say nothing.</source>
      <translation>마지막 열은 이와 비슷한 다른 사진에서 있을 법한 정답률의 범위입니다(윌슨 구간). 거의 같은 사진은 한 장으로 셉니다. 이미 배운 것에 대해서는 이런 범위가 뜻이 없습니다.</translation>
    </message>
    <message>
      <source>The learning rate {rate} is too large for these numbers; centre them, or make it smaller.</source>
      <translation>이 수들에는 학습률 {rate:이} 너무 큽니다. 평균을 빼거나 학습률을 줄이세요.</translation>
    </message>
    <message>
      <source>The learning rate {rate} is too large for these numbers; make it smaller.</source>
      <translation>학습률 {rate:은} 이 수들에 비해 너무 큽니다. 학습률을 줄이세요.</translation>
    </message>
    <message>
      <source>The lesson holds the film until you have guessed. Save it then.</source>
      <translation>예상을 고를 때까지 수업이 학습 기록을 멈춰 두고 있습니다. 예상을 고른 다음 저장하세요.</translation>
    </message>
    <message>
      <source>The limit on the slide still says w₁ here; w₂ is meant.</source>
      <translation>슬라이드의 극한 식에는 w₁이라고 적혀 있지만 w₂가 맞습니다.</translation>
    </message>
    <message>
      <source>The link {name} leads to nothing. Add the photo itself.</source>
      <translation>링크 {name:이} 가리키는 것이 없습니다. 사진 파일을 직접 추가하세요.</translation>
    </message>
    <message>
      <source>The logarithm of 0 is infinite. If this is a probability that became too small to be written, log_softmax( ) gives its logarithm.</source>
      <translation>0의 로그는 무한대입니다. 너무 작아져 적을 수 없게 된 확률이라면 log_softmax( )로 그 로그를 구할 수 있습니다.</translation>
    </message>
    <message>
      <source>The loss against the step: solid for training photos, dashed for unseen ones.</source>
      <translation>스텝에 따른 손실: 실선은 학습 사진, 점선은 처음 보는 사진입니다.</translation>
    </message>
    <message>
      <source>The mean loss over all training photos, solid, and over the held-out ones, dashed, without L2. Dotted: the loss of knowing nothing.</source>
      <translation>실선은 학습 사진 전체의 평균 손실, 파선은 떼어 둔 사진의 평균 손실입니다(L2 제외). 점선은 아무것도 모를 때의 손실입니다.</translation>
    </message>
    <message>
      <source>The model cannot be saved as {name}: {why}</source>
      <translation>모델을 {name} 파일로 저장할 수 없습니다. {why}</translation>
    </message>
    <message>
      <source>The model of step {step} was saved.</source>
      <translation>스텝 {step}의 모델을 저장했습니다.</translation>
    </message>
    <message>
      <source>The name {name} means nothing here. Known are {names}.</source>
      <translation>{name:은} 여기서 뜻이 없는 이름입니다. 쓸 수 있는 이름: {names}.</translation>
    </message>
    <message>
      <source>The network {name} cannot be an eye: {why}</source>
      <translation>신경망 {name:은} 눈으로 쓸 수 없습니다: {why}</translation>
    </message>
    <message>
      <source>The network {name} cannot be read: {reason}.</source>
      <translation>신경망 {name:을} 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
      <source>The network {name} is a device or a pipe. Use one stored as a file.</source>
      <translation>신경망 {name:은} 장치나 파이프입니다. 파일로 저장된 것을 쓰세요.</translation>
    </message>
    <message>
      <source>The network {name} is missing. Put its file back, or install Downhill again if it came with it. The pixel eyes work without.</source>
      <translation>신경망 {name:이} 없습니다. 파일을 제자리에 두거나, Downhill에 들어 있던 것이면 다시 설치하세요. 픽셀 눈은 신경망 없이도 됩니다.</translation>
    </message>
    <message>
      <source>The network {name} is not the one it was: its file was changed or damaged. Put the old file back, or install Downhill again if it came with it. The pixel eyes work without.</source>
      <translation>신경망 {name:이} 예전 것과 다릅니다. 파일이 바뀌었거나 손상되었습니다. 예전 파일을 되돌려 놓거나, Downhill에 들어 있던 것이면 다시 설치하세요. 픽셀 눈은 신경망 없이도 됩니다.</translation>
    </message>
    <message>
      <source>The network {name} is too large: at most {most} MB can be used.</source>
      <translation>신경망 {name:이} 너무 큽니다. {most} MB까지 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>The network {name} makes {numbers} numbers of a photo. There is room for those of {most} photos, and these are {count}. Use fewer photos, or another network.</source>
      <translation>신경망 {name} 파일은 사진 한 장에서 수 {numbers}개를 만듭니다. 사진 {most}장까지 담을 수 있는데 지금은 {count}장입니다. 사진을 줄이거나 다른 신경망을 쓰세요.</translation>
    </message>
    <message>
      <source>The network {name} was not asked to the end.</source>
      <translation>신경망 {name} 파일에 묻는 일을 중간에 그만두었습니다.</translation>
    </message>
    <message>
      <source>The next step changes too little to ask about it.</source>
      <translation>다음 스텝의 변화가 너무 작아 물어볼 것이 없습니다.</translation>
    </message>
    <message>
      <source>The next step leads to what is no number any more.</source>
      <translation>다음 스텝을 디디면 더는 수가 아닌 값이 됩니다.</translation>
    </message>
    <message>
      <source>The page cannot be saved as {name}: {why}</source>
      <translation>페이지를 {name} 파일로 저장할 수 없습니다. {why}</translation>
    </message>
    <message>
      <source>The part of the loss is right, that of L2 is {factor} times what is felt: look at the factor of the L2 term.</source>
      <translation>손실 쪽은 맞지만 L2 쪽이 {factor}배입니다. L2 항의 배율을 살펴보세요.</translation>
    </message>
    <message>
      <source>The part of the loss is {c} times what is felt, and that of L2 {d} times.</source>
      <translation>손실 쪽은 {c}배, L2 쪽은 {d}배입니다.</translation>
    </message>
    <message>
      <source>The part of the loss is {photos} times what is felt, and there are {photos} photos: the sum was not divided by their number.</source>
      <translation>손실 쪽이 {photos}배인데 사진이 {photos}장입니다. 합을 사진 수로 나누지 않았습니다.</translation>
    </message>
    <message>
      <source>The photos have changed on the way, and with them x: W − W₀ is made of both. Press Reset and train on the photos of now.</source>
      <translation>도중에 사진이 바뀌었고 x도 바뀌어서, W − W₀에는 둘이 섞여 있습니다. ‘초기화’를 누르고 지금 사진으로 학습하세요.</translation>
    </message>
    <message>
      <source>The picture could not be written to {out}.</source>
      <translation>그림을 {out}에 쓸 수 없습니다.</translation>
    </message>
    <message>
      <source>The project cannot be saved as {name}: {why} Nothing is lost: your work is open, and what was saved before is as it was.</source>
      <translation>프로젝트를 {name:으로} 저장할 수 없습니다. {why} 잃은 것은 없습니다. 하던 작업은 그대로 열려 있고, 전에 저장한 것도 그대로입니다.</translation>
    </message>
    <message>
      <source>The pull towards the start is twice as strong as the L2 term says: the ½ in front of the square was forgotten. While L2 is 0 or W is where it started, nobody can notice.</source>
      <translation>시작으로 당기는 힘이 L2 항보다 두 배 셉니다. 제곱 앞의 ½을 빠뜨렸습니다. L2가 0이거나 W가 시작한 곳에 있으면 아무도 눈치챌 수 없습니다.</translation>
    </message>
    <message>
      <source>The report is in {name}.</source>
      <translation>보고서를 {name}에 저장했습니다.</translation>
    </message>
    <message>
      <source>The result is too large to be written as a number.</source>
      <translation>결과가 너무 커서 수로 적을 수 없습니다.</translation>
    </message>
    <message>
      <source>The result is {count} numbers, and a loss is one. Put sum( ), mean( ) or max( ) around it, or pick one with [ ].</source>
      <translation>결과가 수 {count}개인데, 손실은 하나여야 합니다. sum( ), mean( ), max( )로 감싸거나 [ ]로 하나를 고르세요.</translation>
    </message>
    <message>
      <source>The rows of this list have different lengths.</source>
      <translation>이 목록의 줄마다 수의 개수가 다릅니다.</translation>
    </message>
    <message>
      <source>The same slopes, many times as large: on one scale the right ones are tiny beside them.</source>
      <translation>같은 기울기인데 몇십 배 큽니다. 같은 눈금으로 그리면 올바른 쪽은 아주 작습니다.</translation>
    </message>
    <message>
      <source>The seed has the shape {seed} and the target {target}; they must be the same.</source>
      <translation>시작값의 모양은 {seed}, 목표의 모양은 {target}입니다. 둘이 같아야 합니다.</translation>
    </message>
    <message>
      <source>The settings could not be saved in {folder} ({reason}). Downhill works without; it will not remember them.</source>
      <translation>설정을 {folder} 폴더에 저장하지 못했습니다({reason}). Downhill은 그대로 쓸 수 있지만 설정을 기억하지 못합니다.</translation>
    </message>
    <message>
      <source>The settings could not be understood, so Downhill starts with the usual ones. The old file was kept as {name}.</source>
      <translation>설정 파일을 이해할 수 없어 기본 설정으로 시작합니다. 예전 파일은 {name:이라}는 이름으로 남겨 두었습니다.</translation>
    </message>
    <message>
      <source>The settings in {folder} could not be read ({reason}), so Downhill starts with the usual ones.</source>
      <translation>{folder} 폴더의 설정을 읽지 못해({reason}) 기본 설정으로 시작합니다.</translation>
    </message>
    <message>
      <source>The shape {shape} has no axis {axis}.</source>
      <translation>모양 {shape}에는 축 {axis:이} 없습니다.</translation>
    </message>
    <message>
      <source>The share of right answers about the training photos, solid, and about the held-out ones, dashed. Dotted: what the same answer to every photo would score.</source>
      <translation>실선은 학습 사진, 파선은 떼어 둔 사진의 정답률입니다. 점선은 모든 사진에 똑같이 답할 때의 정답률입니다.</translation>
    </message>
    <message>
      <source>The sign {sign} has no meaning here.</source>
      <translation>기호 {sign:은} 여기서 뜻이 없습니다.</translation>
    </message>
    <message>
      <source>The slide still says w₂ + h here; w₃ is meant. And its 0 need not be flat: with five decimals of the loss and this h, slopes come in steps of 0.1, and a smaller one looks like 0 or like 0.1.</source>
      <translation>슬라이드에는 아직 w₂ + h라고 적혀 있지만 w₃이 맞습니다. 그리고 0이라고 해서 꼭 평평한 것은 아닙니다. 손실을 소수점 아래 다섯 자리까지 쓰고 이 h로 나누면 기울기는 0.1 간격으로만 나오고, 그보다 작은 기울기는 0이나 0.1처럼 보입니다.</translation>
    </message>
    <message>
      <source>The slopes of W are the same. Only b is 0 where it should not be.</source>
      <translation>W의 기울기는 같습니다. 0이면 안 되는 b만 0입니다.</translation>
    </message>
    <message>
      <source>The slopes of the photos are added up, not averaged: the more photos there are, the longer the steps. With one photo nobody can notice.</source>
      <translation>사진들의 기울기를 평균 내지 않고 더하기만 했습니다. 사진이 많을수록 스텝이 길어집니다. 사진이 한 장이면 아무도 눈치챌 수 없습니다.</translation>
    </message>
    <message>
      <source>The table cannot be saved as {name}: {why}</source>
      <translation>표를 {name} 파일로 저장할 수 없습니다. {why}</translation>
    </message>
    <message>
      <source>The table {name} could not be read. It is damaged, closed to you or larger than 16 MB.</source>
      <translation>표 {name:을} 읽을 수 없습니다. 손상되었거나, 읽을 권한이 없거나, 16MB보다 큽니다.</translation>
    </message>
    <message>
      <source>The target has the shape {shape}, and a slope is that of one number. Take its sum or mean, or give a seed that says how much each number counts.</source>
      <translation>목표의 모양이 {shape}인데, 기울기는 수 하나의 것입니다. 합이나 평균을 내거나, 각 수를 얼마나 셀지 시작값으로 주세요.</translation>
    </message>
    <message>
      <source>The target is not on this tape: it was not recorded here.</source>
      <translation>목표가 이 테이프에 없습니다. 여기에 기록되지 않았습니다.</translation>
    </message>
    <message>
      <source>The weights of the {count} features for {name}, less the mean of all classes, in order of size.</source>
      <translation>{name} 행의 특징 {count}개의 가중치에서 모든 클래스의 평균을 빼고 크기순으로 늘어놓은 것입니다.</translation>
    </message>
    <message>
      <source>The weights of the {count} features, {first} − {second}, in order of size: orange speaks for {first}, blue for {second}.</source>
      <translation>특징 {count}개의 가중치({first} − {second})를 크기순으로 늘어놓은 것입니다. 주황은 {first} 편, 파랑은 {second} 편입니다.</translation>
    </message>
    <message>
      <source>The window did not get that far in ten minutes.</source>
      <translation>10분 안에 거기까지 가지 못했습니다.</translation>
    </message>
    <message>
      <source>The word “{key}” is there twice.</source>
      <translation>같은 낱말이 두 번 있습니다: “{key}”.</translation>
    </message>
    <message>
      <source>Their labels come from their names or folders.</source>
      <translation>정답은 파일 이름이나 폴더에서 가져왔습니다.</translation>
    </message>
    <message>
      <source>There are no numbers here to take it of.</source>
      <translation>여기에는 계산할 수가 하나도 없습니다.</translation>
    </message>
    <message>
      <source>There are no photos to train on yet. Add photos of dogs and of cats.</source>
      <translation>아직 학습할 사진이 없습니다. 강아지 사진과 고양이 사진을 추가하세요.</translation>
    </message>
    <message>
      <source>There are none yet.</source>
      <translation>아직 결과가 없습니다.</translation>
    </message>
    <message>
      <source>There are photos of cats only. Add some of dogs: it takes two to differ.</source>
      <translation>고양이 사진만 있습니다. 강아지 사진도 추가하세요. 구별하려면 둘이 필요합니다.</translation>
    </message>
    <message>
      <source>There are photos of dogs only. Add some of cats: it takes two to differ.</source>
      <translation>강아지 사진만 있습니다. 고양이 사진도 추가하세요. 구별하려면 둘이 필요합니다.</translation>
    </message>
    <message>
      <source>There are too many brackets within brackets.</source>
      <translation>괄호가 너무 깊게 겹쳤습니다.</translation>
    </message>
    <message>
      <source>There can be no file {name}: its name or its folder's holds a character that none may hold. Check the path.</source>
      <translation>{name:이라}는 이름의 파일은 만들 수 없습니다. 파일이나 폴더의 이름에 쓸 수 없는 문자가 들어 있습니다. 경로를 확인하세요.</translation>
    </message>
    <message>
      <source>There is no chapter {number}.</source>
      <translation>{number}장은 없습니다.</translation>
    </message>
    <message>
      <source>There is no expression yet.</source>
      <translation>아직 식이 없습니다.</translation>
    </message>
    <message>
      <source>There is no eye {name}. There are {eyes}, or a file that ends in .onnx.</source>
      <translation>{name:이라}는 눈은 없습니다. 쓸 수 있는 것: {eyes}, 또는 .onnx로 끝나는 파일.</translation>
    </message>
    <message>
      <source>There is no file {name}. Was it moved or renamed?</source>
      <translation>{name} 파일이 없습니다. 옮기거나 이름을 바꾸지 않았는지 확인하세요.</translation>
    </message>
    <message>
      <source>There is no film to be written: a model (.npz) does not hold any. Train at least one step, and save a project (.downhill).</source>
      <translation>내보낼 학습 기록이 없습니다. 모델(.npz)에는 학습 기록이 들어 있지 않습니다. 한 스텝이라도 학습하고 프로젝트(.downhill)로 저장하세요.</translation>
    </message>
    <message>
      <source>There is no film yet: it takes a step at least. Press Run first.</source>
      <translation>아직 학습 기록이 없습니다. 적어도 한 스텝이 필요합니다. 먼저 ‘실행’을 누르세요.</translation>
    </message>
    <message>
      <source>There is no folder {folder}. Check its name.</source>
      <translation>폴더 {folder:이} 없습니다. 이름을 확인하세요.</translation>
    </message>
    <message>
      <source>There is no next step with these photos.</source>
      <translation>이 사진들로는 다음 스텝이 없습니다.</translation>
    </message>
    <message>
      <source>There is no number “{name}” on the page “{page}”, nor in the lecture.</source>
      <translation>“{page}” 페이지에도 강의에도 없는 수입니다: “{name}”.</translation>
    </message>
    <message>
      <source>There is no operation here that a tape could record.</source>
      <translation>테이프에 기록할 연산이 없습니다.</translation>
    </message>
    <message>
      <source>There is no page in this folder that was handed in from Downhill. Pages end in .html.</source>
      <translation>이 폴더에는 Downhill에서 제출한 파일이 없습니다. 파일 이름은 .html로 끝납니다.</translation>
    </message>
    <message>
      <source>There is no photo in that. Drag photo files or a folder here instead.</source>
      <translation>거기에는 사진이 없습니다. 대신 사진 파일이나 폴더를 여기로 끌어 오세요.</translation>
    </message>
    <message>
      <source>There is no photo in {folder} that could be learnt from.</source>
      <translation>{folder}에 학습할 수 있는 사진이 없습니다.</translation>
    </message>
    <message>
      <source>There is no photo in {folder} that could be learnt from. It has to hold one folder of photos a class, such as dog and cat.</source>
      <translation>{folder}에 학습할 수 있는 사진이 없습니다. dog, cat처럼 클래스마다 사진 폴더가 하나씩 있어야 합니다.</translation>
    </message>
    <message>
      <source>There is no such folder beside this file.</source>
      <translation>이 파일 옆에 그런 폴더가 없습니다.</translation>
    </message>
    <message>
      <source>There is no {name}. Was it moved or renamed?</source>
      <translation>{name:이} 없습니다. 옮겼거나 이름을 바꾸었는지 확인하세요.</translation>
    </message>
    <message>
      <source>There is nothing in this beat to read, to answer or to do.</source>
      <translation>이 비트에는 읽을 것도, 답할 것도, 할 것도 없습니다.</translation>
    </message>
    <message>
      <source>There is nothing new in the folder {name}.</source>
      <translation>폴더 {name}에 새로운 것이 없습니다.</translation>
    </message>
    <message>
      <source>There is nothing new in {name}.</source>
      <translation>{name}에 새로운 것이 없습니다.</translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation>다시 실행할 것이 없습니다.</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation>되돌릴 것이 없습니다.</translation>
    </message>
    <message>
      <source>There is only one photo. Add photos of dogs and of cats to train on.</source>
      <translation>사진이 한 장뿐입니다. 학습할 강아지 사진과 고양이 사진을 추가하세요.</translation>
    </message>
    <message>
      <source>There is “chapters” too; one of both says what to open.</source>
      <translation>“chapters”도 있습니다. 무엇을 열지는 둘 중 하나로만 적어 주세요.</translation>
    </message>
    <message>
      <source>There must not be {what} in it: “{words}”.</source>
      <translation>여기에는 쓸 수 없는 것입니다({what}): “{words}”.</translation>
    </message>
    <message>
      <source>These are {count} numbers. More than {most} curves nobody can tell apart: leave some out.</source>
      <translation>수가 {count}개입니다. 곡선이 {most}개보다 많으면 알아보기 어려우니 몇 개를 빼세요.</translation>
    </message>
    <message>
      <source>These lists of numbers do not make a rectangle.</source>
      <translation>이 목록들의 길이가 서로 달라 직사각형이 되지 않습니다.</translation>
    </message>
    <message>
      <source>This bracket closes none that was opened.</source>
      <translation>이 괄호와 짝이 되는 여는 괄호가 없습니다.</translation>
    </message>
    <message>
      <source>This bracket is never closed.</source>
      <translation>이 괄호가 닫히지 않았습니다.</translation>
    </message>
    <message>
      <source>This divides by 0.</source>
      <translation>0으로 나눕니다.</translation>
    </message>
    <message>
      <source>This film was trained with {optimiser}, which remembers or rescales gradients: W − W₀ is no sum of p − y times x then. Choose gradient descent and press Reset.</source>
      <translation>이 학습 기록은 {optimiser:으로} 학습했습니다. 기울기를 기억하거나 크기를 바꾸므로 W − W₀이 p − y 곱하기 x의 합이 아닙니다. 경사 하강법을 고르고 ‘초기화’를 누르세요.</translation>
    </message>
    <message>
      <source>This is a new project. File &gt; Back to what was there takes you back.</source>
      <translation>새 프로젝트입니다. 파일 &gt; 바꾸기 전으로 돌아가기를 누르면 아까 하던 작업으로 돌아갑니다.</translation>
    </message>
    <message>
      <source>This is no TOML ({reason}).</source>
      <translation>TOML 문법에 맞지 않습니다({reason}).</translation>
    </message>
    <message>
      <source>This is no text in UTF-8: save the file as UTF-8.</source>
      <translation>UTF-8 텍스트가 아닙니다. 파일을 UTF-8로 저장하세요.</translation>
    </message>
    <message>
      <source>This is not allowed here. Allowed are + - * / ** @, [ ], .T and {functions}.</source>
      <translation>여기서는 쓸 수 없습니다. + - * / ** @, [ ], .T와 {functions:을} 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>This is what was there before.</source>
      <translation>아까 하던 작업입니다.</translation>
    </message>
    <message>
      <source>This is what was there before. File &gt; Back to what was there takes you on.</source>
      <translation>아까 하던 작업입니다. 파일 &gt; 바꾸기 전으로 돌아가기를 한 번 더 누르면 다른 작업으로 넘어갑니다.</translation>
    </message>
    <message>
      <source>This line has more than {most} points.</source>
      <translation>이 줄에는 점(.)이 {most}개보다 많습니다.</translation>
    </message>
    <message>
      <source>This list has no numbers.</source>
      <translation>이 목록에는 수가 없습니다.</translation>
    </message>
    <message>
      <source>This model knows other classes: {classes}. The window takes models of dog and cat; others can be used on the command line.</source>
      <translation>이 모델은 다른 클래스를 압니다: {classes}. 창에서는 강아지와 고양이 모델만 쓸 수 있습니다. 다른 모델은 명령줄에서 쓰세요.</translation>
    </message>
    <message>
      <source>This number is too large.</source>
      <translation>수가 너무 큽니다.</translation>
    </message>
    <message>
      <source>This tape has given its gradient and was released. Record again, or use GradientTape(persistent=True) to ask several times.</source>
      <translation>이 테이프는 기울기를 내주고 비워졌습니다. 다시 기록하거나, 여러 번 물으려면 GradientTape(persistent=True)를 쓰세요.</translation>
    </message>
    <message>
      <source>This tape is recording already.</source>
      <translation>이 테이프는 이미 기록하고 있습니다.</translation>
    </message>
    <message>
      <source>Those are more than {files} files or 256 MB at once. Save them in a folder first, then drag the folder here.</source>
      <translation>한 번에 파일 {files}개나 256MB를 넘습니다. 먼저 한 폴더에 저장한 다음 그 폴더를 여기로 끌어 오세요.</translation>
    </message>
    <message>
      <source>To compare eyes takes at least {least} different photos of each class. Add more photos.</source>
      <translation>눈을 비교하려면 클래스마다 서로 다른 사진이 적어도 {least}장 있어야 합니다. 사진을 더 넣으세요.</translation>
    </message>
    <message>
      <source>To train on</source>
      <translation>학습용</translation>
    </message>
    <message>
      <source>Together</source>
      <translation>합계</translation>
    </message>
    <message>
      <source>Trained with</source>
      <translation>설정</translation>
    </message>
    <message>
      <source>Training goes down loss + L2, which is {sum} here; the losses in this report are without L2.</source>
      <translation>학습은 손실 + L2를 줄이며, 그 값은 여기서 {sum}입니다. 이 보고서의 손실에는 L2가 들어 있지 않습니다.</translation>
    </message>
    <message>
      <source>Training has come to its end at step {step}: in {steps} steps the training loss, with L2, has fallen by less than 0.1 %.</source>
      <translation>스텝 {step}에서 학습이 끝에 이르렀습니다. 최근 {steps}스텝 동안 학습 손실(L2 포함)이 0.1 %도 줄지 않았습니다.</translation>
    </message>
    <message>
      <source>Training loss</source>
      <translation>학습 손실</translation>
    </message>
    <message>
      <source>Training stopped at step {step}: one step further {went}. {advice}</source>
      <translation>스텝 {step}에서 학습을 멈췄습니다. 한 스텝 더 가면 {went}. {advice}</translation>
    </message>
    <message>
      <source>Training {things} that cost most</source>
      <translation>학습한 {things} 중 손실이 가장 큰 것</translation>
    </message>
    <message>
      <source>Two classes are called {name}. Rename one.</source>
      <translation>이름이 {name}인 클래스가 둘 있습니다. 하나의 이름을 바꾸세요.</translation>
    </message>
    <message>
      <source>Type at least one number, or several with commas between them.</source>
      <translation>수를 하나 이상, 여럿이면 쉼표로 나누어 입력하세요.</translation>
    </message>
    <message>
      <source>Type numbers such as 0.01 or 1e-3, with commas between them.</source>
      <translation>0.01이나 1e-3 같은 수를 쉼표로 나누어 입력하세요.</translation>
    </message>
    <message>
      <source>Undone: {what}.</source>
      <translation>되돌렸습니다: {what}.</translation>
    </message>
    <message>
      <source>Unseen right</source>
      <translation>처음 보는 사진 정답</translation>
    </message>
    <message>
      <source>W cannot begin at “known” with the eye {eye}.</source>
      <translation>눈이 {eye}일 때 W는 “known”에서 시작할 수 없습니다.</translation>
    </message>
    <message>
      <source>W from what is known</source>
      <translation>W는 미리 배운 값에서 시작</translation>
    </message>
    <message>
      <source>W holds what is no number any more, so it has no picture.</source>
      <translation>W에 더는 수가 아닌 값이 있어 그림으로 나타낼 수 없습니다.</translation>
    </message>
    <message>
      <source>W is 0: nothing has been learnt yet.</source>
      <translation>W가 0입니다. 아직 아무것도 배우지 않았습니다.</translation>
    </message>
    <message>
      <source>W of {name}: dark speaks for it, grey against it.</source>
      <translation>{name} 행의 W: 짙은 색은 이 클래스 편, 회색은 반대편입니다.</translation>
    </message>
    <message>
      <source>W: orange speaks for the dog, blue for the cat.</source>
      <translation>W: 주황은 강아지 편, 파랑은 고양이 편입니다.</translation>
    </message>
    <message>
      <source>W: orange speaks for {first}, blue for {second}.</source>
      <translation>W: 주황은 {first} 편, 파랑은 {second} 편입니다.</translation>
    </message>
    <message>
      <source>What I have learnt from Downhill</source>
      <translation>Downhill에서 배운 것</translation>
    </message>
    <message>
      <source>What W looks for</source>
      <translation>W가 찾는 것</translation>
    </message>
    <message>
      <source>What arrived is not a JPEG, PNG, GIF, WebP or BMP picture. Save it as one of these, then drag the file here.</source>
      <translation>받은 것은 JPEG, PNG, GIF, WebP, BMP 그림이 아닙니다. 그중 하나로 저장한 다음 그 파일을 여기로 끌어 오세요.</translation>
    </message>
    <message>
      <source>What is added looks like W itself, not like the gradient: it is the pull to the start.</source>
      <translation>더해진 것은 기울기가 아니라 W 자신을 닮았습니다. 처음 값으로 당기는 힘이기 때문입니다.</translation>
    </message>
    <message>
      <source>What is higher is cut off; it went up to {loss}.</source>
      <translation>더 높은 부분은 잘랐습니다. 손실은 {loss}까지 올라갔습니다.</translation>
    </message>
    <message>
      <source>What is in the window cannot be kept for the next start in {folder}: {reason}. Make room there, or see to it that Downhill may write there.</source>
      <translation>다음에 이어서 할 수 있도록 작업을 {folder}에 보관하려 했지만 할 수 없습니다: {reason}. 그곳에 빈 공간을 만들거나 쓰기 권한을 주세요.</translation>
    </message>
    <message>
      <source>What is known beforehand is about dog and cat only: --start zero.</source>
      <translation>미리 아는 것은 dog와 cat뿐입니다: --start zero.</translation>
    </message>
    <message>
      <source>What is taken for what, held out</source>
      <translation>무엇을 무엇으로 보았나 (떼어 둔 것)</translation>
    </message>
    <message>
      <source>What is taken for what, learnt from</source>
      <translation>무엇을 무엇으로 보았나 (배운 것)</translation>
    </message>
    <message>
      <source>What stands before this bracket is no function. Functions are {functions}; a product is written with *.</source>
      <translation>이 괄호 앞에 있는 것은 함수가 아닙니다. 함수는 {functions}이고, 곱은 *로 씁니다.</translation>
    </message>
    <message>
      <source>What the class has handed in</source>
      <translation>우리 반이 제출한 것</translation>
    </message>
    <message>
      <source>What the learning rate is multiplied by at each stair.</source>
      <translation>계단마다 학습률에 곱하는 수.</translation>
    </message>
    <message>
      <source>What the network knows of dogs and cats is missing or damaged ({name}). It comes with Downhill: install it again. Starting from zero works without.</source>
      <translation>신경망이 강아지와 고양이에 대해 아는 것({name})이 없거나 손상되었습니다. Downhill에 들어 있는 파일이니 다시 설치하세요. 0에서 시작하면 없어도 됩니다.</translation>
    </message>
    <message>
      <source>What the sum of squared slopes begins with; more makes the first steps calm.</source>
      <translation>기울기 제곱의 합이 시작하는 값. 클수록 첫 스텝이 차분합니다.</translation>
    </message>
    <message>
      <source>What was guessed instead</source>
      <translation>대신 고른 답</translation>
    </message>
    <message>
      <source>What was tried</source>
      <translation>시도해 본 것</translation>
    </message>
    <message>
      <source>What x is</source>
      <translation>눈 (x가 무엇인가)</translation>
    </message>
    <message>
      <source>Where a line is missing, the loss was no finite number.</source>
      <translation>선이 끊긴 곳에서는 손실이 유한한 수가 아니었습니다.</translation>
    </message>
    <message>
      <source>Which part of the learning rate is left in the end.</source>
      <translation>끝에 남는 학습률의 비율.</translation>
    </message>
    <message>
      <source>With h = 0 the weight does not move, and the quotient is 0 / 0. Choose a small number above 0, such as {h}.</source>
      <translation>h = 0이면 가중치가 움직이지 않아 0 / 0이 됩니다. {h}처럼 0보다 큰 작은 수를 고르세요.</translation>
    </message>
    <message>
      <source>With η = 0 nothing moves. Choose η from {least} to {most}.</source>
      <translation>η = 0이면 아무것도 움직이지 않습니다. {least}부터 {most}까지의 η를 고르세요.</translation>
    </message>
    <message>
      <source>With η = {typed} each step would go uphill. Choose η from {least} to {most}.</source>
      <translation>η = {typed}이면 스텝마다 오르막으로 갑니다. {least}부터 {most}까지의 η를 고르세요.</translation>
    </message>
    <message>
      <source>Write {usage}.</source>
      <translation>{usage}처럼 쓰세요.</translation>
    </message>
    <message>
      <source>Wrong</source>
      <translation>틀림</translation>
    </message>
    <message>
      <source>Wrong first guesses, chapter by chapter</source>
      <translation>장마다 틀린 첫 예상</translation>
    </message>
    <message>
      <source>Your work of the last time could not be brought back.</source>
      <translation>지난번 작업을 되살릴 수 없습니다.</translation>
    </message>
    <message>
      <source>a * that opens or closes nothing</source>
      <translation>짝이 맞지 않는 *</translation>
    </message>
    <message>
      <source>a date or a time</source>
      <translation>날짜나 시각</translation>
    </message>
    <message>
      <source>a heading or a list</source>
      <translation>제목이나 목록</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>목록</translation>
    </message>
    <message>
      <source>a number with a point, such as 0.5</source>
      <translation>0.5처럼 소수점이 있는 수</translation>
    </message>
    <message>
      <source>a picture or a link</source>
      <translation>그림이나 링크</translation>
    </message>
    <message>
      <source>a table</source>
      <translation>표(table)</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>글</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>정수</translation>
    </message>
    <message>
      <source>add 1 photo</source>
      <translation>사진 1장 넣기</translation>
    </message>
    <message>
      <source>add photos</source>
      <translation>사진 넣기</translation>
    </message>
    <message>
      <source>add {count} photos</source>
      <translation>사진 {count}장 넣기</translation>
    </message>
    <message>
      <source>after</source>
      <translation>합성</translation>
    </message>
    <message>
      <source>all photos</source>
      <translation>모든 사진</translation>
    </message>
    <message>
      <source>alpha</source>
      <translation>알파</translation>
    </message>
    <message>
      <source>an address</source>
      <translation>인터넷 주소</translation>
    </message>
    <message>
      <source>and so on</source>
      <translation>등등</translation>
    </message>
    <message>
      <source>another program has the file open. Close it there, then save again.</source>
      <translation>다른 프로그램이 그 파일을 열어 두고 있습니다. 그 프로그램에서 닫은 다음 다시 저장하세요.</translation>
    </message>
    <message>
      <source>answer “cat”</source>
      <translation>‘고양이’라고 답하기</translation>
    </message>
    <message>
      <source>answer “dog”</source>
      <translation>‘강아지’라고 답하기</translation>
    </message>
    <message>
      <source>arg</source>
      <translation>아그</translation>
    </message>
    <message>
      <source>as in the model</source>
      <translation>모델 그대로</translation>
    </message>
    <message>
      <source>b forgotten</source>
      <translation>b 빠뜨림</translation>
    </message>
    <message>
      <source>bar</source>
      <translation>바</translation>
    </message>
    <message>
      <source>batch {size}</source>
      <translation>배치 {size}</translation>
    </message>
    <message>
      <source>becomes</source>
      <translation>의 새 값은</translation>
    </message>
    <message>
      <source>begin another way</source>
      <translation>다른 길 시작하기</translation>
    </message>
    <message>
      <source>beta</source>
      <translation>베타</translation>
    </message>
    <message>
      <source>blew up</source>
      <translation>발산</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>cat sketch {number}</source>
      <translation>고양이 스케치 {number}</translation>
    </message>
    <message>
      <source>change the batch</source>
      <translation>배치 바꾸기</translation>
    </message>
    <message>
      <source>change the optimiser</source>
      <translation>최적화 방법 바꾸기</translation>
    </message>
    <message>
      <source>change the scaling of x</source>
      <translation>x의 스케일 바꾸기</translation>
    </message>
    <message>
      <source>change the schedule of η</source>
      <translation>η 스케줄 바꾸기</translation>
    </message>
    <message>
      <source>change the seed</source>
      <translation>시드 바꾸기</translation>
    </message>
    <message>
      <source>change the settings</source>
      <translation>설정 바꾸기</translation>
    </message>
    <message>
      <source>change the share of held-out photos</source>
      <translation>처음 보는 사진 비율 바꾸기</translation>
    </message>
    <message>
      <source>change the start of W</source>
      <translation>W의 초깃값 바꾸기</translation>
    </message>
    <message>
      <source>close brace</source>
      <translation>중괄호 닫고</translation>
    </message>
    <message>
      <source>close bracket</source>
      <translation>괄호 닫고</translation>
    </message>
    <message>
      <source>constant</source>
      <translation>고정</translation>
    </message>
    <message>
      <source>cosine</source>
      <translation>코사인</translation>
    </message>
    <message>
      <source>cubed</source>
      <translation>세제곱</translation>
    </message>
    <message>
      <source>delta</source>
      <translation>델타</translation>
    </message>
    <message>
      <source>divided by</source>
      <translation>나누기</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>dog sketch {number}</source>
      <translation>강아지 스케치 {number}</translation>
    </message>
    <message>
      <source>double bar</source>
      <translation>두 겹 세로줄</translation>
    </message>
    <message>
      <source>epsilon</source>
      <translation>엡실론</translation>
    </message>
    <message>
      <source>equals</source>
      <translation>이퀄</translation>
    </message>
    <message>
      <source>eta</source>
      <translation>에타</translation>
    </message>
    <message>
      <source>exp</source>
      <translation>엑스프</translation>
    </message>
    <message>
      <source>forget a way</source>
      <translation>길 지우기</translation>
    </message>
    <message>
      <source>gamma</source>
      <translation>감마</translation>
    </message>
    <message>
      <source>given</source>
      <translation>조건</translation>
    </message>
    <message>
      <source>go back to what was there</source>
      <translation>바꾸기 전으로 돌아가기</translation>
    </message>
    <message>
      <source>go on with another way</source>
      <translation>다른 길로 이어 가기</translation>
    </message>
    <message>
      <source>goes to</source>
      <translation>화살표</translation>
    </message>
    <message>
      <source>gradient descent</source>
      <translation>경사 하강법</translation>
    </message>
    <message>
      <source>grey {edge} × {edge}</source>
      <translation>회색조 {edge} × {edge}</translation>
    </message>
    <message>
      <source>h = {given} is below 0, but h is how far the weight is moved. Choose a small number above 0, such as {h}.</source>
      <translation>h = {given:은} 0보다 작은데, h는 가중치를 움직이는 거리입니다. {h}처럼 0보다 큰 작은 수를 고르세요.</translation>
    </message>
    <message>
      <source>h = {given} is too large: the loss so far away says little about the slope here. Choose {most} at most.</source>
      <translation>h = {given:은} 너무 큽니다. 그렇게 먼 곳의 손실은 여기의 기울기를 거의 말해 주지 않습니다. {most} 이하를 고르세요.</translation>
    </message>
    <message>
      <source>h = {given} is too small: no computed loss would change. Choose {least} at least.</source>
      <translation>h = {given:은} 너무 작습니다. 계산한 손실이 바뀌지 않습니다. {least} 이상을 고르세요.</translation>
    </message>
    <message>
      <source>h is not a number. Choose a small one above 0, such as {h}.</source>
      <translation>h가 수가 아닙니다. {h}처럼 0보다 큰 작은 수를 고르세요.</translation>
    </message>
    <message>
      <source>hat</source>
      <translation>햇</translation>
    </message>
    <message>
      <source>held out</source>
      <translation>떼어 둔 것</translation>
    </message>
    <message>
      <source>in stairs</source>
      <translation>계단식</translation>
    </message>
    <message>
      <source>infinity</source>
      <translation>무한대</translation>
    </message>
    <message>
      <source>is about</source>
      <translation>약</translation>
    </message>
    <message>
      <source>is at least</source>
      <translation>크거나 같다</translation>
    </message>
    <message>
      <source>is at most</source>
      <translation>작거나 같다</translation>
    </message>
    <message>
      <source>is greater than</source>
      <translation>크다</translation>
    </message>
    <message>
      <source>is less than</source>
      <translation>작다</translation>
    </message>
    <message>
      <source>is not</source>
      <translation>같지 않다</translation>
    </message>
    <message>
      <source>is one of</source>
      <translation>속한다</translation>
    </message>
    <message>
      <source>is proportional to</source>
      <translation>비례</translation>
    </message>
    <message>
      <source>is spread like</source>
      <translation>분포는</translation>
    </message>
    <message>
      <source>it fails on a picture, or needs too much memory.</source>
      <translation>사진을 넣으면 실패하거나 메모리가 너무 많이 필요합니다.</translation>
    </message>
    <message>
      <source>it gives no numbers for a picture.</source>
      <translation>사진을 넣어도 쓸 수 있는 수가 나오지 않습니다.</translation>
    </message>
    <message>
      <source>it has failed, or needs more than {most} GB of memory. Use another one.</source>
      <translation>실행 중에 실패했거나 메모리가 {most} GB보다 많이 필요합니다. 다른 신경망을 쓰세요.</translation>
    </message>
    <message>
      <source>it has no array {array}. Choose a file that Downhill has saved.</source>
      <translation>배열 {array:이} 없습니다. Downhill이 저장한 파일을 고르세요.</translation>
    </message>
    <message>
      <source>it holds far more than it can need. Choose a file that Downhill has saved.</source>
      <translation>필요 이상으로 든 것이 너무 많습니다. Downhill이 저장한 파일을 고르세요.</translation>
    </message>
    <message>
      <source>it is a folder. Choose a project (.downhill) in it.</source>
      <translation>폴더입니다. 그 안에 있는 프로젝트(.downhill)를 고르세요.</translation>
    </message>
    <message>
      <source>it is a folder. Choose a saved model (.npz) in it.</source>
      <translation>폴더입니다. 그 안에 저장된 모델(.npz)을 고르세요.</translation>
    </message>
    <message>
      <source>it is damaged or incomplete. Copy or save it again.</source>
      <translation>파일이 손상되었거나 온전하지 않습니다. 다시 복사하거나 저장하세요.</translation>
    </message>
    <message>
      <source>it is far too large. Choose a model that Downhill has saved.</source>
      <translation>파일이 너무 큽니다. Downhill이 저장한 모델을 고르세요.</translation>
    </message>
    <message>
      <source>it is no project. Choose a file that Downhill has saved as one.</source>
      <translation>프로젝트가 아닙니다. Downhill이 프로젝트로 저장한 파일을 고르세요.</translation>
    </message>
    <message>
      <source>it is not a regular file. Choose a project (.downhill).</source>
      <translation>일반 파일이 아닙니다. 프로젝트(.downhill)를 고르세요.</translation>
    </message>
    <message>
      <source>it is not a regular file. Choose a saved model (.npz).</source>
      <translation>일반 파일이 아닙니다. 저장된 모델(.npz)을 고르세요.</translation>
    </message>
    <message>
      <source>it is not an .npz file. Choose a model that Downhill has saved.</source>
      <translation>.npz 파일이 아닙니다. Downhill이 저장한 모델을 고르세요.</translation>
    </message>
    <message>
      <source>it makes a number of a picture that is undefined or beyond ±{largest}.</source>
      <translation>그림에서 정의되지 않거나 ±{largest:을} 넘는 수를 만듭니다.</translation>
    </message>
    <message>
      <source>it makes more numbers of one photo than of another.</source>
      <translation>사진마다 만드는 수의 개수가 다릅니다.</translation>
    </message>
    <message>
      <source>it sees with a network that came with another Downhill. Open it with that one.</source>
      <translation>다른 Downhill에 들어 있던 신경망으로 봅니다. 그 Downhill로 여세요.</translation>
    </message>
    <message>
      <source>it sees with the eye {eye}, which this Downhill does not have.</source>
      <translation>이 Downhill에 없는 눈 {eye:으로} 봅니다.</translation>
    </message>
    <message>
      <source>it sees with the network {network}, which is not beside the model or is another one now. Put that file beside the model.</source>
      <translation>신경망 {network} 파일로 사진을 보는 모델인데, 그 파일이 모델과 같은 폴더에 없거나 다른 것으로 바뀌었습니다. 그 파일을 모델과 같은 폴더에 두세요.</translation>
    </message>
    <message>
      <source>it takes more than {most} seconds for one photo. Use a smaller one.</source>
      <translation>사진 한 장에 {most}초가 넘게 걸립니다. 더 작은 신경망을 쓰세요.</translation>
    </message>
    <message>
      <source>it wants numbers of the shape {shape} instead of a picture in colour (1 × 3 × height × width, or 1 × height × width × 3).</source>
      <translation>컬러 그림(1 × 3 × 높이 × 너비, 또는 1 × 높이 × 너비 × 3) 대신 {shape} 모양의 수를 받습니다.</translation>
    </message>
    <message>
      <source>it wants pictures of {height} × {width} pixels. They have to be square, with at most {most} pixels an edge.</source>
      <translation>{height} × {width} 픽셀의 그림을 받습니다. 정사각형이고 한 변이 {most} 픽셀 이하여야 합니다.</translation>
    </message>
    <message>
      <source>it wants text instead of a picture.</source>
      <translation>그림 대신 글을 받습니다.</translation>
    </message>
    <message>
      <source>it wants {count} pictures at once instead of one.</source>
      <translation>그림 한 장이 아니라 한 번에 {count}장을 받습니다.</translation>
    </message>
    <message>
      <source>it wants {count} things instead of one picture.</source>
      <translation>그림 하나가 아니라 {count}가지를 받습니다.</translation>
    </message>
    <message>
      <source>it wants {kind} instead of a picture.</source>
      <translation>그림 대신 {kind:을} 받습니다.</translation>
    </message>
    <message>
      <source>it was written by a newer Downhill (format {number}). Update this one to open it.</source>
      <translation>더 새로운 Downhill이 저장한 파일입니다(형식 {number}). 열려면 이 프로그램을 업데이트하세요.</translation>
    </message>
    <message>
      <source>it would be too large to be opened again. Learn fewer classes.</source>
      <translation>파일이 너무 커서 다시 열 수 없게 됩니다. 분류할 종류를 줄이세요.</translation>
    </message>
    <message>
      <source>its array {array} is no plain table of numbers or text. Nothing else is read, for it could run a stranger's code.</source>
      <translation>배열 {array:은} 수나 글로 된 단순한 표가 아닙니다. 다른 것은 읽지 않습니다. 모르는 사람의 코드가 실행될 수 있기 때문입니다.</translation>
    </message>
    <message>
      <source>its array {array} is {found} and should be {wanted}.</source>
      <translation>배열 {array}의 모양이 {found}인데 {wanted}이어야 합니다.</translation>
    </message>
    <message>
      <source>its output {output} is no decimal numbers.</source>
      <translation>출력 {output}의 값이 실수(부동소수점)가 아닙니다.</translation>
    </message>
    <message>
      <source>its output {output} makes {count} numbers of a photo. At most {most} can be used.</source>
      <translation>출력 {output:이} 사진 하나에서 수를 {count}개 만듭니다. {most}개까지 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>its photos are in {file}, which is not beside it. Put that file back.</source>
      <translation>사진이 들어 있는 {file:이} 같은 폴더에 없습니다. 그 파일을 되돌려 놓으세요.</translation>
    </message>
    <message>
      <source>keep what came of the lesson</source>
      <translation>수업에서 한 것 그대로 두기</translation>
    </message>
    <message>
      <source>lambda</source>
      <translation>람다</translation>
    </message>
    <message>
      <source>learnt from</source>
      <translation>배운 것</translation>
    </message>
    <message>
      <source>log</source>
      <translation>로그</translation>
    </message>
    <message>
      <source>look with the eye {eye}</source>
      <translation>눈 바꾸기: {eye}</translation>
    </message>
    <message>
      <source>loss {loss}</source>
      <translation>손실 {loss}</translation>
    </message>
    <message>
      <source>matrix, {rows}, end of matrix</source>
      <translation>행렬, {rows}, 행렬 끝</translation>
    </message>
    <message>
      <source>max</source>
      <translation>최댓값</translation>
    </message>
    <message>
      <source>mean-centred</source>
      <translation>평균 빼기</translation>
    </message>
    <message>
      <source>min</source>
      <translation>최솟값</translation>
    </message>
    <message>
      <source>minus</source>
      <translation>마이너스</translation>
    </message>
    <message>
      <source>momentum</source>
      <translation>모멘텀</translation>
    </message>
    <message>
      <source>move 1 photo to the cats</source>
      <translation>사진 1장 고양이 칸으로 옮기기</translation>
    </message>
    <message>
      <source>move 1 photo to the dogs</source>
      <translation>사진 1장 강아지 칸으로 옮기기</translation>
    </message>
    <message>
      <source>move {count} photos to the cats</source>
      <translation>사진 {count}장 고양이 칸으로 옮기기</translation>
    </message>
    <message>
      <source>move {count} photos to the dogs</source>
      <translation>사진 {count}장 강아지 칸으로 옮기기</translation>
    </message>
    <message>
      <source>mu</source>
      <translation>뮤</translation>
    </message>
    <message>
      <source>nabla</source>
      <translation>나블라</translation>
    </message>
    <message>
      <source>name a way</source>
      <translation>길에 이름 붙이기</translation>
    </message>
    <message>
      <source>natural log</source>
      <translation>자연로그</translation>
    </message>
    <message>
      <source>network, early</source>
      <translation>신경망, 앞쪽 층</translation>
    </message>
    <message>
      <source>network, final</source>
      <translation>신경망, 마지막 층</translation>
    </message>
    <message>
      <source>network, from 0</source>
      <translation>신경망, 0에서 시작</translation>
    </message>
    <message>
      <source>network, late</source>
      <translation>신경망, 뒤쪽 층</translation>
    </message>
    <message>
      <source>network, middle</source>
      <translation>신경망, 가운데 층</translation>
    </message>
    <message>
      <source>next line</source>
      <translation>다음 줄</translation>
    </message>
    <message>
      <source>no bug</source>
      <translation>버그 없음</translation>
    </message>
    <message>
      <source>no process can be begun: {reason}.</source>
      <translation>프로세스를 시작할 수 없습니다({reason}).</translation>
    </message>
    <message>
      <source>nothing may be written in {folder}.</source>
      <translation>{folder} 폴더에는 쓸 수 없습니다.</translation>
    </message>
    <message>
      <source>nothing may be written there. Save in another folder.</source>
      <translation>그곳에는 쓸 수 없습니다. 다른 폴더에 저장하세요.</translation>
    </message>
    <message>
      <source>one of the signs ` _ ~ \ |</source>
      <translation>` _ ~ \ | 가운데 하나</translation>
    </message>
    <message>
      <source>one-hot off by one class</source>
      <translation>원-핫이 한 칸 밀림</translation>
    </message>
    <message>
      <source>open a file</source>
      <translation>파일 열기</translation>
    </message>
    <message>
      <source>open a model</source>
      <translation>모델 열기</translation>
    </message>
    <message>
      <source>open brace</source>
      <translation>중괄호 열고</translation>
    </message>
    <message>
      <source>open bracket</source>
      <translation>괄호 열고</translation>
    </message>
    <message>
      <source>other photos</source>
      <translation>다른 사진</translation>
    </message>
    <message>
      <source>partial</source>
      <translation>라운드</translation>
    </message>
    <message>
      <source>percent</source>
      <translation>퍼센트</translation>
    </message>
    <message>
      <source>photos</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>pi</source>
      <translation>파이</translation>
    </message>
    <message>
      <source>pixels {edge} × {edge}</source>
      <translation>픽셀 {edge} × {edge}</translation>
    </message>
    <message>
      <source>plus</source>
      <translation>플러스</translation>
    </message>
    <message>
      <source>plus or minus</source>
      <translation>플러스마이너스</translation>
    </message>
    <message>
      <source>prime</source>
      <translation>프라임</translation>
    </message>
    <message>
      <source>raw</source>
      <translation>원본</translation>
    </message>
    <message>
      <source>raw 0–255</source>
      <translation>원본 0–255</translation>
    </message>
    <message>
      <source>remove 1 photo</source>
      <translation>사진 1장 빼기</translation>
    </message>
    <message>
      <source>remove {count} photos</source>
      <translation>사진 {count}장 빼기</translation>
    </message>
    <message>
      <source>reset</source>
      <translation>초기화</translation>
    </message>
    <message>
      <source>rho</source>
      <translation>로</translation>
    </message>
    <message>
      <source>row {number}: {cells}</source>
      <translation>{number}행: {cells}</translation>
    </message>
    <message>
      <source>row: the label · column: the answer</source>
      <translation>행: 정답 · 열: 예측</translation>
    </message>
    <message>
      <source>set L2 to {l2}</source>
      <translation>L2를 {l2:으로} 바꾸기</translation>
    </message>
    <message>
      <source>set η to {rate}</source>
      <translation>η를 {rate:으로} 바꾸기</translation>
    </message>
    <message>
      <source>sigma</source>
      <translation>시그마</translation>
    </message>
    <message>
      <source>sketches</source>
      <translation>스케치</translation>
    </message>
    <message>
      <source>so</source>
      <translation>따라서</translation>
    </message>
    <message>
      <source>squared</source>
      <translation>제곱</translation>
    </message>
    <message>
      <source>step {step}: loss {before} → {after}; no weight grew</source>
      <translation>스텝 {step}: 손실 {before} → {after}, 커진 가중치 없음</translation>
    </message>
    <message>
      <source>step {step}: loss {before} → {after}; the weight that grew most: {place}</source>
      <translation>스텝 {step}: 손실 {before} → {after}, 가장 많이 커진 가중치: {place}</translation>
    </message>
    <message>
      <source>that is a folder. Add a file name.</source>
      <translation>폴더입니다. 파일 이름을 덧붙이세요.</translation>
    </message>
    <message>
      <source>that is a link to itself. Choose another name.</source>
      <translation>자기 자신을 가리키는 링크입니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
      <source>that is a page that was handed in. Choose another name.</source>
      <translation>이미 제출된 페이지입니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
      <source>that is another file of this command. Choose another name.</source>
      <translation>이 명령의 다른 파일이 이미 그 이름을 씁니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
      <source>that is not a regular file. Choose another name.</source>
      <translation>일반 파일이 아닙니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
      <source>the CSV beside it would have the same name. End it in .html.</source>
      <translation>함께 만드는 CSV 파일과 이름이 같아집니다. 이름을 .html로 끝내세요.</translation>
    </message>
    <message>
      <source>the disk is full. Make room on it, or save in another folder.</source>
      <translation>디스크가 가득 찼습니다. 자리를 비우거나 다른 폴더에 저장하세요.</translation>
    </message>
    <message>
      <source>the disk takes no file that large. Save on another one.</source>
      <translation>이 디스크에는 그렇게 큰 파일을 둘 수 없습니다. 다른 디스크에 저장하세요.</translation>
    </message>
    <message>
      <source>the film of this report</source>
      <translation>이 보고서의 학습 기록</translation>
    </message>
    <message>
      <source>the folder is gone. Save in another one.</source>
      <translation>폴더가 사라졌습니다. 다른 폴더에 저장하세요.</translation>
    </message>
    <message>
      <source>the limit</source>
      <translation>극한</translation>
    </message>
    <message>
      <source>the limit as {name} goes to {end} of</source>
      <translation>{name:이} {end:으로} 갈 때의 극한</translation>
    </message>
    <message>
      <source>the loss is no longer a number</source>
      <translation>손실이 수가 아닌 값(NaN)이 됩니다</translation>
    </message>
    <message>
      <source>the loss rose to {loss}</source>
      <translation>손실이 {loss}까지 커집니다</translation>
    </message>
    <message>
      <source>the name is too long, together with its folders. Choose a shorter one.</source>
      <translation>이름이 폴더 이름까지 더해 너무 깁니다. 더 짧은 이름을 고르세요.</translation>
    </message>
    <message>
      <source>the opened model</source>
      <translation>열어 놓은 모델</translation>
    </message>
    <message>
      <source>the product</source>
      <translation>곱</translation>
    </message>
    <message>
      <source>the root of {inside}</source>
      <translation>루트 {inside}</translation>
    </message>
    <message>
      <source>the sum</source>
      <translation>시그마</translation>
    </message>
    <message>
      <source>there is no folder {folder}.</source>
      <translation>{folder} 폴더가 없습니다.</translation>
    </message>
    <message>
      <source>there is no format {number} of models.</source>
      <translation>형식 {number}인 모델은 없습니다.</translation>
    </message>
    <message>
      <source>there is no such file. Check the name.</source>
      <translation>그런 파일이 없습니다. 이름을 확인하세요.</translation>
    </message>
    <message>
      <source>there would be too much in it to be opened again. Remove some of the ways.</source>
      <translation>다시 열기에는 든 것이 너무 많아집니다. 길을 몇 개 지우세요.</translation>
    </message>
    <message>
      <source>theta</source>
      <translation>세타</translation>
    </message>
    <message>
      <source>times</source>
      <translation>곱하기</translation>
    </message>
    <message>
      <source>times, number by number,</source>
      <translation>자리마다 곱하기</translation>
    </message>
    <message>
      <source>transposed</source>
      <translation>전치</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true나 false</translation>
    </message>
    <message>
      <source>use my photos</source>
      <translation>내 사진 쓰기</translation>
    </message>
    <message>
      <source>use the sketches</source>
      <translation>스케치 쓰기</translation>
    </message>
    <message>
      <source>vector</source>
      <translation>벡터</translation>
    </message>
    <message>
      <source>vertical bar</source>
      <translation>세로줄</translation>
    </message>
    <message>
      <source>warm-up</source>
      <translation>웜업</translation>
    </message>
    <message>
      <source>way {number}</source>
      <translation>길 {number}</translation>
    </message>
    <message>
      <source>what is known</source>
      <translation>미리 배운 값</translation>
    </message>
    <message>
      <source>wrong sign</source>
      <translation>부호 틀림</translation>
    </message>
    <message>
      <source>{array} holds a number that is undefined or beyond ±{largest}, as training leaves it when the learning rate is too large.</source>
      <translation>{array}에 정의되지 않았거나 ±{largest:을} 넘는 수가 있습니다. 학습률이 너무 클 때 남는 값입니다.</translation>
    </message>
    <message>
      <source>{base} to the {power}</source>
      <translation>{base}의 {power} 제곱</translation>
    </message>
    <message>
      <source>{count} numbers do not fill the shape {shape}.</source>
      <translation>수 {count}개로는 모양 {shape:을} 채울 수 없습니다.</translation>
    </message>
    <message>
      <source>{count} pages</source>
      <translation>{count}개</translation>
    </message>
    <message>
      <source>{count} pages are in {out} and {csv}.</source>
      <translation>{count}개를 {out:과} {csv}에 모았습니다.</translation>
    </message>
    <message>
      <source>{done} of {count} chapters done</source>
      <translation>{count}개 장 중 {done}개를 마침</translation>
    </message>
    <message>
      <source>{file} cannot be read: {reason}.</source>
      <translation>{file} 파일을 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
      <source>{file} has {count} mistakes. The first is in line {line}: {why}</source>
      <translation>{file} 파일에 잘못된 곳이 {count}군데 있습니다. 첫 번째는 {line}번째 줄입니다: {why}</translation>
    </message>
    <message>
      <source>{file} is larger than {most} bytes: that is no file of a lesson.</source>
      <translation>{file} 파일은 {most}바이트보다 큽니다. 수업 파일이 아닙니다.</translation>
    </message>
    <message>
      <source>{file} is no ordinary file.</source>
      <translation>{file} 파일은 일반 파일이 아닙니다.</translation>
    </message>
    <message>
      <source>{file}, line {line}: {why}</source>
      <translation>{file} 파일 {line}번째 줄: {why}</translation>
    </message>
    <message>
      <source>{name}</source>
      <translation>{name}</translation>
    </message>
    <message>
      <source>{name} cannot be opened as a model: {why}</source>
      <translation>{name} 파일을 모델로 열 수 없습니다. {why}</translation>
    </message>
    <message>
      <source>{name} cannot be opened as a project: {why}</source>
      <translation>{name} 파일을 프로젝트로 열 수 없습니다. {why}</translation>
    </message>
    <message>
      <source>{name} cannot be reached. Copy it to this computer first.</source>
      <translation>{name}에 접근할 수 없습니다. 먼저 이 컴퓨터로 복사하세요.</translation>
    </message>
    <message>
      <source>{name} cannot be read from line {line} on: a quotation mark is not closed, or a cell is far too long.</source>
      <translation>{name:을} {line}번째 줄부터 읽을 수 없습니다. 따옴표가 닫히지 않았거나 칸이 지나치게 깁니다.</translation>
    </message>
    <message>
      <source>{name} cannot be saved: {why}</source>
      <translation>{name:을} 저장할 수 없습니다. {why}</translation>
    </message>
    <message>
      <source>{name} cannot be the name of a class: it has to be 1 to {most} letters that can be written down.</source>
      <translation>{name:은} 클래스 이름이 될 수 없습니다. 적을 수 있는 글자 1자에서 {most}자까지여야 합니다.</translation>
    </message>
    <message>
      <source>{name} cannot be written: {why}</source>
      <translation>{name}에 쓸 수 없습니다: {why}</translation>
    </message>
    <message>
      <source>{name} could not be written before Downhill ended: it took too long. What was there before is as it was.</source>
      <translation>시간이 너무 오래 걸려 Downhill이 끝나기 전에 {name:을} 저장하지 못했습니다. 전에 있던 파일은 그대로입니다.</translation>
    </message>
    <message>
      <source>{name} does not lie in the folder {folder} or in one inside it. Give its path from there on.</source>
      <translation>{name:은} 폴더 {folder}나 그 안의 폴더에 있지 않습니다. 그 폴더부터 시작하는 경로를 적으세요.</translation>
    </message>
    <message>
      <source>{name} from {first} to {last} of</source>
      <translation>{first}부터 {last}까지의 {name}</translation>
    </message>
    <message>
      <source>{name} has more than {most} lines. Divide it.</source>
      <translation>{name:은} {most}줄이 넘습니다. 나누어 주세요.</translation>
    </message>
    <message>
      <source>{name} has numbers that are not finite.</source>
      <translation>{name}에 유한하지 않은 수가 있습니다.</translation>
    </message>
    <message>
      <source>{name} has {width} × {height} pixels, which is too many. Save it smaller.</source>
      <translation>{name:은} {width} × {height} 픽셀로 너무 큽니다. 더 작게 저장하세요.</translation>
    </message>
    <message>
      <source>{name} holds or unpacks to far more than photos do, so it is not opened. Unpack it if you trust it, and add the folder.</source>
      <translation>{name}에 든 것이나 풀었을 때의 크기가 사진이라기에는 너무 커서 열지 않았습니다. 믿을 수 있는 파일이라면 풀어서 폴더를 추가하세요.</translation>
    </message>
    <message>
      <source>{name} is a HEIC photo, as many phones take them, which cannot be read here. Export it as JPEG, or set the phone's camera to “most compatible”.</source>
      <translation>{name} 파일은 휴대전화가 흔히 저장하는 HEIC 사진이라 여기서 읽을 수 없습니다. JPEG로 내보내거나 휴대전화 카메라를 ‘높은 호환성’으로 설정하세요.</translation>
    </message>
    <message>
      <source>{name} is a JPEG of more than {most} scans, which a photo never is. Save it anew as JPEG or PNG.</source>
      <translation>{name} 파일은 스캔이 {most}개가 넘는 JPEG입니다. 사진은 그럴 수 없습니다. JPEG나 PNG로 새로 저장하세요.</translation>
    </message>
    <message>
      <source>{name} is a device or a pipe. Add photos stored as files.</source>
      <translation>{name:은} 장치나 파이프입니다. 파일로 저장된 사진을 추가하세요.</translation>
    </message>
    <message>
      <source>{name} is a folder. Add the photos inside it.</source>
      <translation>{name:은} 폴더입니다. 그 안의 사진을 추가하세요.</translation>
    </message>
    <message>
      <source>{name} is a folder. Name the photos inside it.</source>
      <translation>{name:은} 폴더입니다. 그 안의 사진을 적으세요.</translation>
    </message>
    <message>
      <source>{name} is a function: write {name}( ) around a value.</source>
      <translation>{name:은} 함수입니다. 값을 {name}( )로 감싸세요.</translation>
    </message>
    <message>
      <source>{name} is a link to a folder, which is not followed. Add the folder itself.</source>
      <translation>{name:은} 폴더 링크라서 따라가지 않습니다. 폴더를 직접 추가하세요.</translation>
    </message>
    <message>
      <source>{name} is an AVIF picture, which cannot be read here. Save it as JPEG or PNG.</source>
      <translation>{name} 파일은 AVIF 그림이라 여기서 읽을 수 없습니다. JPEG나 PNG로 저장하세요.</translation>
    </message>
    <message>
      <source>{name} is an archive inside of what was added. Add it by itself; if it lies in another archive, unpack that first.</source>
      <translation>{name:은} 추가한 것 안에 들어 있는 압축 파일입니다. 따로 추가하세요. 다른 압축 파일 안에 있으면 그것부터 풀어 주세요.</translation>
    </message>
    <message>
      <source>{name} is in no table, and neither its name nor its folder says dog or cat. Name it in the table.</source>
      <translation>{name:은} 어느 표에도 없고, 이름과 폴더로도 개인지 고양이인지 알 수 없습니다. 표에 적어 주세요.</translation>
    </message>
    <message>
      <source>{name} is locked with a password. Unpack it, and add the folder.</source>
      <translation>{name}에 암호가 걸려 있습니다. 풀어서 폴더를 추가하세요.</translation>
    </message>
    <message>
      <source>{name} is no folder. Give a folder that holds one folder of photos a class.</source>
      <translation>{name:은} 폴더가 아닙니다. 클래스마다 사진 폴더가 하나씩 들어 있는 폴더를 지정하세요.</translation>
    </message>
    <message>
      <source>{name} is no longer there, and no longer listed under File &gt; Open recent.</source>
      <translation>{name:이} 더는 없어서 파일 &gt; 최근 프로젝트 열기 목록에서 뺐습니다.</translation>
    </message>
    <message>
      <source>{name} is no network that can be used: it is damaged, cut off, keeps its numbers in a second file, or is made of operations that are not in the ONNX standard. Export it again as one ONNX file.</source>
      <translation>{name:은} 쓸 수 없는 신경망입니다. 손상되었거나 잘렸거나, 수를 다른 파일에 두었거나, ONNX 표준에 없는 연산으로 되어 있습니다. 하나의 ONNX 파일로 다시 내보내세요.</translation>
    </message>
    <message>
      <source>{name} is no photo in a format that can be read here: JPEG, PNG, GIF, WebP or BMP.</source>
      <translation>{name} 파일은 여기서 읽을 수 있는 형식(JPEG, PNG, GIF, WebP, BMP)의 사진이 아닙니다.</translation>
    </message>
    <message>
      <source>{name} is no zip archive, or a damaged one. Copy or download it again.</source>
      <translation>{name:은} zip 파일이 아니거나 손상되었습니다. 다시 복사하거나 내려받으세요.</translation>
    </message>
    <message>
      <source>{name} is not opened during a lesson. Leave the lesson, and drop it again.</source>
      <translation>수업 중에는 {name:을} 열지 않습니다. 수업에서 나온 뒤 다시 끌어다 놓으세요.</translation>
    </message>
    <message>
      <source>{name} is not written in UTF-8. In a spreadsheet, save it as “CSV UTF-8”.</source>
      <translation>{name:은} UTF-8로 쓰이지 않았습니다. 스프레드시트에서 ‘CSV UTF-8’로 저장하세요.</translation>
    </message>
    <message>
      <source>{name} is open in another window, and was not replaced. Save under another name.</source>
      <translation>{name:은} 다른 창에서 열려 있어서 덮어쓰지 않았습니다. 다른 이름으로 저장하세요.</translation>
    </message>
    <message>
      <source>{name} is open in another window, too. Save one of them under another name.</source>
      <translation>{name:은} 다른 창에서도 열려 있습니다. 둘 중 하나는 다른 이름으로 저장하세요.</translation>
    </message>
    <message>
      <source>{name} is open.</source>
      <translation>{name:을} 열었습니다.</translation>
    </message>
    <message>
      <source>{name} is open. File &gt; Back to what was there takes you back.</source>
      <translation>{name:을} 열었습니다. 파일 &gt; 바꾸기 전으로 돌아가기를 누르면 아까 하던 작업으로 돌아갑니다.</translation>
    </message>
    <message>
      <source>{name} is packed in a way that cannot be read here. Unpack the archive, and add the folder.</source>
      <translation>{name:은} 여기서 읽을 수 없는 방식으로 압축되어 있습니다. 압축을 풀어서 폴더를 추가하세요.</translation>
    </message>
    <message>
      <source>{name} lies in no class's folder, and its name does not begin with dog or cat. Move it into the folder of its class.</source>
      <translation>{name:은} 어느 클래스의 폴더에도 들어 있지 않고 이름도 dog나 cat으로 시작하지 않습니다. 해당 클래스의 폴더로 옮기세요.</translation>
    </message>
    <message>
      <source>{name} of</source>
      <translation>{name}</translation>
    </message>
    <message>
      <source>{name} over {index} of</source>
      <translation>{index}에 대한 {name}</translation>
    </message>
    <message>
      <source>{name} over {index} to the {power} of</source>
      <translation>{index}에 대한 {name}의 {power} 제곱</translation>
    </message>
    <message>
      <source>{name} sees with {networks}, which is not beside it. What that network has seen is there, but no new photo can be seen with it. Put its file into {folder}, and open the project again.</source>
      <translation>{name:은} 신경망 {networks:으로} 보는데, 그 파일이 같은 폴더에 없습니다. 그 신경망이 이미 본 것은 그대로 있지만, 새 사진은 그 신경망으로 볼 수 없습니다. 그 파일을 {folder} 폴더에 넣고 프로젝트를 다시 여세요.</translation>
    </message>
    <message>
      <source>{name} to the {power} of</source>
      <translation>{name}의 {power} 제곱</translation>
    </message>
    <message>
      <source>{name} up to {last} of</source>
      <translation>{last}까지의 {name}</translation>
    </message>
    <message>
      <source>{name} was saved in {folder}.</source>
      <translation>{name:을} {folder} 폴더에 저장했습니다.</translation>
    </message>
    <message>
      <source>{name} was saved.</source>
      <translation>{name}에 저장했습니다.</translation>
    </message>
    <message>
      <source>{name}, feature {number}</source>
      <translation>{name} 행, 특징 {number}</translation>
    </message>
    <message>
      <source>{name}, row {row}, column {column}</source>
      <translation>{name} 행, {row}행 {column}열</translation>
    </message>
    <message>
      <source>{name}, row {row}, column {column}, {colour}</source>
      <translation>{name} 행, {row}행 {column}열, {colour}</translation>
    </message>
    <message>
      <source>{name}: choose a number from {least} to {most}.</source>
      <translation>{name}: {least}부터 {most}까지의 수를 고르세요.</translation>
    </message>
    <message>
      <source>{name}: choose a whole number from {least} to {most}.</source>
      <translation>{name}: {least}부터 {most}까지의 정수를 고르세요.</translation>
    </message>
    <message>
      <source>{number} has no logarithm: only numbers above 0 have one.</source>
      <translation>{number}에는 로그가 없습니다. 0보다 큰 수에만 있습니다.</translation>
    </message>
    <message>
      <source>{one} and {other} are nearly the same picture with two labels. Give both the right one, or leave one of them out.</source>
      <translation>{one} 파일과 {other} 파일은 거의 같은 사진인데 라벨이 서로 다릅니다. 둘 다 맞는 라벨로 두거나 하나를 빼세요.</translation>
    </message>
    <message>
      <source>{one} and {other} are the same picture with two labels. Keep it where it belongs.</source>
      <translation>{one} 파일과 {other} 파일은 같은 사진인데 라벨이 서로 다릅니다. 맞는 폴더에만 남겨 두세요.</translation>
    </message>
    <message>
      <source>{operation} cannot join the shapes {left} and {right}.</source>
      <translation>{operation:으로} 모양 {left:과} {right:을} 이을 수 없습니다.</translation>
    </message>
    <message>
      <source>{over} over {under}</source>
      <translation>{under} 분의 {over}</translation>
    </message>
    <message>
      <source>{photos} of them show nearly the same picture as another one, in {groups} groups; each group is learnt from or held out as a whole.</source>
      <translation>그중 {photos}장은 다른 사진과 거의 같으며 모두 {groups}묶음입니다. 한 묶음은 함께 학습하거나 함께 떼어 둡니다.</translation>
    </message>
    <message>
      <source>{photo} has another label or part here than in line {line}, so it is left out.</source>
      <translation>{photo:은} 라벨이나 구분이 {line}번째 줄과 달라서 뺐습니다.</translation>
    </message>
    <message>
      <source>{reason}.</source>
      <translation>{reason}.</translation>
    </message>
    <message>
      <source>{reason}. Try again, or save in another folder.</source>
      <translation>{reason}. 다시 해 보거나 다른 폴더에 저장하세요.</translation>
    </message>
    <message>
      <source>{right} choices are right; it should be one.</source>
      <translation>정답인 보기가 {right}개입니다. 하나여야 합니다.</translation>
    </message>
    <message>
      <source>{size}</source>
      <translation>{size}</translation>
    </message>
    <message>
      <source>{split} These folders say what is held out, so no share of the photos is: leave --holdout out.</source>
      <translation>{split} 무엇을 떼어 둘지는 폴더가 정하므로 비율을 정할 수 없습니다. --holdout을 빼세요.</translation>
    </message>
    <message>
      <source>{typed} is no seed. Type whole numbers from 0 to {most}.</source>
      <translation>{typed:은} 시드로 쓸 수 없습니다. 0부터 {most}까지의 정수를 입력하세요.</translation>
    </message>
    <message>
      <source>{typed} is there twice. Leave one out.</source>
      <translation>{typed:이} 두 번 있습니다. 하나를 빼세요.</translation>
    </message>
    <message>
      <source>÷ 255</source>
      <translation>÷ 255</translation>
    </message>
    <message>
      <source>÷ length</source>
      <translation>÷ 길이</translation>
    </message>
    <message>
      <source>η = {typed} is out of reach. Choose η from {least} to {most}.</source>
      <translation>η = {typed:은} 범위를 벗어납니다. {least}부터 {most}까지의 η를 고르세요.</translation>
    </message>
    <message>
      <source>“{check}” compares more than {most} numbers.</source>
      <translation>“{check}”: 한 번에 비교할 수 있는 수는 {most}개까지입니다.</translation>
    </message>
    <message>
      <source>“{check}” is no comparison. Write one as “scores.loss &lt; 0.1” or as “scores.loss = 3.53 ± 0.01”.</source>
      <translation>“{check}”: 비교식이 아닙니다. “scores.loss &lt; 0.1”이나 “scores.loss = 3.53 ± 0.01”처럼 적으세요.</translation>
    </message>
    <message>
      <source>“{key}” is missing.</source>
      <translation>“{key}” 항목이 없습니다.</translation>
    </message>
    <message>
      <source>“{key}” is not known here. Known: {known}.</source>
      <translation>“{key}” 항목은 여기에서 쓸 수 없습니다. 쓸 수 있는 것: {known}.</translation>
    </message>
    <message>
      <source>“{key}” is {found} and should be {wanted}.</source>
      <translation>“{key}” 항목에는 {wanted:이} 있어야 하는데 {found:이} 있습니다.</translation>
    </message>
    <message>
      <source>“{key}” names more than {most}.</source>
      <translation>“{key}” 항목에는 {most}개까지만 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>“{key}” names the same twice.</source>
      <translation>“{key}” 항목에 같은 것이 두 번 있습니다.</translation>
    </message>
    <message>
      <source>“{key}” should be a list of tables.</source>
      <translation>“{key}” 항목은 표(table)의 목록이어야 합니다.</translation>
    </message>
    <message>
      <source>“{key}” should be a list of texts.</source>
      <translation>“{key}” 항목은 글의 목록이어야 합니다.</translation>
    </message>
    <message>
      <source>“{key}” should be from {least} to {most}.</source>
      <translation>“{key}” 항목은 {least}에서 {most}까지여야 합니다.</translation>
    </message>
    <message>
      <source>“{label}” is neither dog nor cat.</source>
      <translation>라벨 ‘{label}’: 개도 고양이도 아닙니다.</translation>
    </message>
    <message>
      <source>“{link}” is no word of the glossary: write “word:…”.</source>
      <translation>“{link}” 링크는 낱말 풀이의 낱말이 아닙니다. “word:…”로 쓰세요.</translation>
    </message>
    <message>
      <source>“{part}” does not stand in “{tex}”.</source>
      <translation>“{part}” 부분이 수식 “{tex}” 안에 없습니다.</translation>
    </message>
    <message>
      <source>“{part}” is neither train, validation nor test.</source>
      <translation>구분 ‘{part}’: train, validation, test 가운데 하나가 아닙니다.</translation>
    </message>
    <message>
      <source>“{sign}” cannot stand in a formula. Words stand in the text beside it.</source>
      <translation>“{sign}” 글자는 수식에 쓸 수 없습니다. 낱말은 수식 옆의 글에 쓰세요.</translation>
    </message>
    <message>
      <source>“{sign}” stands in the wrong place in “{tex}”.</source>
      <translation>수식 “{tex}” 안에서 “{sign}”의 자리가 잘못되었습니다.</translation>
    </message>
    <message>
      <source>“{typed}” can be one number or several. Type {spaced} with spaces, or write the number with a point or without the comma.</source>
      <translation>“{typed}”만으로는 수 하나인지 여럿인지 알 수 없습니다. 여럿이면 띄어서 {spaced}처럼 입력하고, 하나이면 소수점을 쓰거나 쉼표를 빼세요.</translation>
    </message>
    <message>
      <source>“{typed}” is not a number.</source>
      <translation>“{typed}”: 수가 아닙니다.</translation>
    </message>
    <message>
      <source>“{typed}” is not a whole number of up to {most} digits.</source>
      <translation>“{typed}”: {most}자리 이하의 정수가 아닙니다.</translation>
    </message>
    <message>
      <source>“{typed}” is not clear. Commas stand between thousands, a point before decimals, as in 1,234.5.</source>
      <translation>“{typed}”: 어떤 수인지 알 수 없습니다. 1,234.5처럼 천 단위는 쉼표로 나누고 소수 앞에는 점을 찍으세요.</translation>
    </message>
    <message>
      <source>“{word}” is not known for “{key}”. Known: {known}.</source>
      <translation>“{key}” 항목에 쓸 수 없는 낱말입니다: “{word}”. 쓸 수 있는 것: {known}.</translation>
    </message>
    <message>
      <source>“{word}” is not known for “{key}”: there is nothing here to name.</source>
      <translation>“{key}” 항목에 쓸 수 없는 낱말입니다: “{word}”. 여기에는 쓸 수 있는 이름이 없습니다.</translation>
    </message>
    <message>
      <source>✓ was right at once. ✗ was not: the right answer stands after the arrow.</source>
      <translation>✓는 처음부터 맞힌 것, ✗는 틀린 것입니다. 정답은 화살표 뒤에 있습니다.</translation>
    </message>
  </context>
  <context>
    <name>SharePlot</name>
    <message>
      <source>The dog's share over its score</source>
      <translation>점수에 따른 강아지의 몫</translation>
    </message>
    <message>
      <source>dog's score</source>
      <translation>강아지 점수</translation>
    </message>
    <message>
      <source>dog's share</source>
      <translation>강아지의 몫</translation>
    </message>
    <message>
      <source>max: all or nothing</source>
      <translation>max: 전부 아니면 0</translation>
    </message>
  </context>
  <context>
    <name>ShelfItem</name>
    <message>
      <source>No cat photos yet</source>
      <translation>아직 고양이 사진이 없습니다</translation>
    </message>
    <message>
      <source>No dog photos yet</source>
      <translation>아직 강아지 사진이 없습니다</translation>
    </message>
    <message>
      <source>followed</source>
      <translation>살펴보는 중</translation>
    </message>
    <message>
      <source>held out: training never looks at it</source>
      <translation>떼어 둔 것: 학습에 쓰지 않습니다</translation>
    </message>
    <message>
      <source>label: cat</source>
      <translation>정답: 고양이</translation>
    </message>
    <message>
      <source>label: dog</source>
      <translation>정답: 강아지</translation>
    </message>
    <message>
      <source>training looks at it</source>
      <translation>학습에 씁니다</translation>
    </message>
  </context>
  <context>
    <name>ShelfView</name>
    <message>
      <source>Cats</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>Dogs</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>Follow</source>
      <translation>이 사진 살펴보기</translation>
    </message>
    <message>
      <source>Move to cats</source>
      <translation>고양이로 옮기기</translation>
    </message>
    <message>
      <source>Move to dogs</source>
      <translation>강아지로 옮기기</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>빼기</translation>
    </message>
    <message>
      <source>{count} of them are held out: training never looks at them</source>
      <translation>그중 {count}장은 떼어 둔 것: 학습에 쓰지 않습니다</translation>
    </message>
  </context>
  <context>
    <name>Sides</name>
    <message>
      <source>Fold the numbers (Ctrl+])</source>
      <translation>숫자 접기 (Ctrl+])</translation>
    </message>
    <message>
      <source>Fold the photos (Ctrl+[)</source>
      <translation>사진 접기 (Ctrl+[)</translation>
    </message>
    <message>
      <source>Open the numbers (Ctrl+])</source>
      <translation>숫자 펼치기 (Ctrl+])</translation>
    </message>
    <message>
      <source>Open the photos (Ctrl+[)</source>
      <translation>사진 펼치기 (Ctrl+[)</translation>
    </message>
    <message>
      <source>The numbers come back once you have guessed.</source>
      <translation>예상하고 나면 숫자가 다시 나타납니다.</translation>
    </message>
  </context>
  <context>
    <name>SkippedDialog</name>
    <message>
      <source>Skipped files</source>
      <translation>건너뛴 파일</translation>
    </message>
    <message>
      <source>These could not be taken ({count}):</source>
      <translation>다음 파일은 쓸 수 없었습니다({count}개):</translation>
    </message>
  </context>
  <context>
    <name>SlideCard</name>
    <message>
      <source>Learning goes from A to B: A is what is given, B what is asked for. The slide’s arrow says just that; only its table has the letters swapped and calls the price A. Here the size is A and the price B. With photos, A is the picture and B its label.</source>
      <translation>학습은 A에서 B로 갑니다. A는 주어진 것, B는 알고 싶은 것입니다. 슬라이드의 화살표도 그렇게 말하는데, 표에서만 두 글자가 바뀌어 가격을 A라고 적었습니다. 여기서는 크기가 A, 가격이 B입니다. 사진이라면 A는 사진, B는 정답입니다.</translation>
    </message>
    <message>
      <source>The slide’s A and B</source>
      <translation>슬라이드의 A와 B</translation>
    </message>
  </context>
  <context>
    <name>SlopeQuestion</name>
    <message>
      <source>Check</source>
      <translation>확인</translation>
    </message>
    <message>
      <source>Just show it</source>
      <translation>그냥 보기</translation>
    </message>
    <message>
      <source>The number that you have worked out</source>
      <translation>직접 계산한 값</translation>
    </message>
    <message>
      <source>Type a number, such as −2.5.</source>
      <translation>−2.5처럼 수를 입력하세요.</translation>
    </message>
  </context>
  <context>
    <name>SlopesPlot</name>
    <message>
      <source>Each slope as it is, over what it should be</source>
      <translation>기울기마다 올바른 값과 실제 값</translation>
    </message>
    <message>
      <source>right</source>
      <translation>올바름</translation>
    </message>
    <message>
      <source>slope as it is</source>
      <translation>실제 기울기</translation>
    </message>
    <message>
      <source>slope as it should be</source>
      <translation>올바른 기울기</translation>
    </message>
  </context>
  <context>
    <name>SmallCurve</name>
    <message>
      <source>Loss curve</source>
      <translation>손실 곡선</translation>
    </message>
    <message>
      <source>step {step}: training {training}, held out {held_out}</source>
      <translation>스텝 {step}: 학습 {training}, 떼어 둔 것 {held_out}</translation>
    </message>
  </context>
  <context>
    <name>SortDialog</name>
    <message>
      <source>Back</source>
      <translation>뒤로</translation>
    </message>
    <message>
      <source>Cat (C)</source>
      <translation>고양이 (C)</translation>
    </message>
    <message>
      <source>Dog (D)</source>
      <translation>강아지 (D)</translation>
    </message>
    <message>
      <source>Dogs: {dogs}, cats: {cats}, left out: {others}</source>
      <translation>강아지: {dogs}, 고양이: {cats}, 뺀 사진: {others}</translation>
    </message>
    <message>
      <source>Leave out (Space)</source>
      <translation>빼기 (스페이스)</translation>
    </message>
    <message>
      <source>Put on the shelves</source>
      <translation>칸에 넣기</translation>
    </message>
    <message>
      <source>Sorted by the network</source>
      <translation>신경망이 나눈 사진</translation>
    </message>
    <message>
      <source>The least sure come first. Arrow keys go from photo to photo; D says dog, C says cat, Space leaves out. The numbers say how sure the network is of dog against cat.</source>
      <translation>신경망이 가장 자신 없는 사진부터 나옵니다. 화살표 키로 사진을 옮겨 다니고, D(ㅇ)는 강아지, C(ㅊ)는 고양이, 스페이스는 빼기입니다. 수는 강아지와 고양이 중 그쪽이라고 신경망이 얼마나 확신하는지를 나타냅니다.</translation>
    </message>
  </context>
  <context>
    <name>SortGrid</name>
    <message>
      <source>Photos, the least sure first</source>
      <translation>사진, 자신 없는 것부터</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>뺌</translation>
    </message>
    <message>
      <source>neither?</source>
      <translation>둘 다 아님?</translation>
    </message>
    <message>
      <source>{name}, by you</source>
      <translation>{name} (직접)</translation>
    </message>
    <message>
      <source>{number} of {total}: {name}, {words}</source>
      <translation>{total}장 중 {number}번째: {name}, {words}</translation>
    </message>
  </context>
  <context>
    <name>StepCard</name>
    <message>
      <source>Next step</source>
      <translation>다음 스텝</translation>
    </message>
    <message>
      <source>Next step of {optimiser}</source>
      <translation>다음 스텝: {optimiser}</translation>
    </message>
    <message>
      <source>W ← W + step</source>
      <translation>W ← W + 스텝</translation>
    </message>
    <message>
      <source>largest change {change}:</source>
      <translation>가장 큰 변화 {change}:</translation>
    </message>
    <message>
      <source>steepness {norm}</source>
      <translation>기울기의 크기 {norm}</translation>
    </message>
    <message>
      <source>too small to change any weight</source>
      <translation>너무 작아 가중치가 바뀌지 않음</translation>
    </message>
  </context>
  <context>
    <name>StepCounter</name>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>On the way to the step</source>
      <translation>그 스텝으로 가는 중</translation>
    </message>
    <message>
      <source>step {step}</source>
      <translation>스텝 {step}</translation>
    </message>
  </context>
  <context>
    <name>StepGuessCard</name>
    <message>
      <source>It falls</source>
      <translation>작아진다</translation>
    </message>
    <message>
      <source>It rises</source>
      <translation>커진다</translation>
    </message>
    <message>
      <source>Just step</source>
      <translation>그냥 가기</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>아닙니다.</translation>
    </message>
    <message>
      <source>Right.</source>
      <translation>맞았습니다.</translation>
    </message>
    <message>
      <source>The next step: will the {height} of its {photos} fall or rise?</source>
      <translation>다음 스텝이 보는 {photos}의 {height:은} 작아질까요, 커질까요?</translation>
    </message>
    <message>
      <source>The {height} of these {photos} fell from {before} to {after}: the step set off downhill and was not too long.</source>
      <translation>이 {photos}의 {height:이} {before}에서 {after:으로} 작아졌습니다. 내리막으로 떠났고 너무 멀리 가지 않았습니다.</translation>
    </message>
    <message>
      <source>The {height} of these {photos} rose from {before} to {after}: the step set off downhill but was too long, and came up higher on the other side.</source>
      <translation>이 {photos}의 {height:이} {before}에서 {after:으로} 커졌습니다. 내리막으로 떠났지만 너무 멀리 가서 반대편 더 높은 곳에 닿았습니다.</translation>
    </message>
    <message>
      <source>The {height} of these {photos} rose from {before} to {after}: the step set off uphill, because {optimiser} still follows slopes of earlier steps.</source>
      <translation>이 {photos}의 {height:이} {before}에서 {after:으로} 커졌습니다. {optimiser}의 스텝은 앞선 스텝의 기울기를 아직 따르기 때문에 오르막으로 떠났습니다.</translation>
    </message>
    <message>
      <source>Which of these weights of the row {animal} grows in the next step?</source>
      <translation>다음 스텝에서 {animal} 행의 세 가중치 가운데 어느 것이 커질까요?</translation>
    </message>
    <message>
      <source>Working out what the next step does…</source>
      <translation>다음 스텝에서 무슨 일이 일어날지 계산하는 중…</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>feature {number}, slope {slope}</source>
      <translation>특징 {number}, 기울기 {slope}</translation>
    </message>
    <message>
      <source>row {row}, column {column}, slope {slope}</source>
      <translation>{row}행 {column}열, 기울기 {slope}</translation>
    </message>
    <message>
      <source>{letter} grew although its slope is {slope}: {optimiser} still follows slopes of earlier steps.</source>
      <translation>기울기가 {slope}인데도 {letter:이} 커졌습니다. {optimiser}의 스텝은 앞선 스텝의 기울기를 아직 따릅니다.</translation>
    </message>
    <message>
      <source>{letter} grew: its slope is {slope}, and the step goes against it.</source>
      <translation>{letter:이} 커졌습니다. 기울기가 {slope}이고, 스텝은 그 반대쪽으로 갑니다.</translation>
    </message>
    <message>
      <source>{right} of {asked} right so far</source>
      <translation>지금까지 {asked}번 중 {right}번 맞힘</translation>
    </message>
  </context>
  <context>
    <name>StepPage</name>
    <message>
      <source>The curve is the loss along the next step, and η decides where on it the ball lands. Drag η, or click one of the four small pictures: there the same η takes several real steps, and creeps, fits, swings or blows up. A step that is too long makes the loss larger, although its direction is right.</source>
      <translation>곡선은 다음 스텝을 따라 본 손실이고, η는 공이 그 위 어디에 닿을지 정합니다. η를 끌거나, 같은 η로 실제로 여러 스텝을 가서 기어가고, 알맞고, 출렁이고, 발산하는 작은 그림 넷 가운데 하나를 눌러 보세요. 걸음이 너무 길면 방향이 맞아도 손실이 커집니다.</translation>
    </message>
    <message>
      <source>W, dW and the new W</source>
      <translation>W, dW, 새 W</translation>
    </message>
    <message>
      <source>{steps} real steps from step {step}, each with the same η:</source>
      <translation>스텝 {step}에서 같은 η로 실제로 {steps}스텝을 가 보면:</translation>
    </message>
  </context>
  <context>
    <name>StepTelling</name>
    <message>
      <source>Take a step, and it is told here.</source>
      <translation>한 스텝을 가면 여기에 알려 줍니다.</translation>
    </message>
  </context>
  <context>
    <name>StepsDialog</name>
    <message>
      <source>How many steps?</source>
      <translation>몇 스텝을 갈까요?</translation>
    </message>
    <message>
      <source>Run a number of steps</source>
      <translation>정한 스텝만큼 실행</translation>
    </message>
  </context>
  <context>
    <name>StripDrawing</name>
    <message>
      <source>P(dog) = 0</source>
      <translation>P(강아지) = 0</translation>
    </message>
    <message>
      <source>cats</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dogs</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>says cat</source>
      <translation>고양이라고 답함</translation>
    </message>
    <message>
      <source>says dog</source>
      <translation>강아지라고 답함</translation>
    </message>
  </context>
  <context>
    <name>StripWords</name>
    <message>
      <source>1 cat</source>
      <translation>고양이 1장</translation>
    </message>
    <message>
      <source>1 dog</source>
      <translation>강아지 1장</translation>
    </message>
    <message>
      <source>All scores are equal, so all stand at ½ and are called dogs: {right}.</source>
      <translation>점수가 모두 같아 모두 ½에 서 있고, 전부 “강아지”라고 답합니다: {right}.</translation>
    </message>
    <message>
      <source>If it said “dog” from {threshold} on, {dogs} and {cats} would be wrong. The program itself decides at ½.</source>
      <translation>{threshold}부터 “강아지”라고 답한다면 {dogs}, {cats:이} 틀립니다. 프로그램은 ½에서 정합니다.</translation>
    </message>
    <message>
      <source>a cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>a dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>{count} cats</source>
      <translation>고양이 {count}장</translation>
    </message>
    <message>
      <source>{count} dogs</source>
      <translation>강아지 {count}장</translation>
    </message>
    <message>
      <source>{dogs} and {cats}</source>
      <translation>{dogs}, {cats}</translation>
    </message>
    <message>
      <source>{name} · {label} · P(dog) {share} · right</source>
      <translation>{name} · {label} · P(강아지) {share} · 맞음</translation>
    </message>
    <message>
      <source>{name} · {label} · P(dog) {share} · wrong</source>
      <translation>{name} · {label} · P(강아지) {share} · 틀림</translation>
    </message>
    <message>
      <source>{right}. On the wrong side: {wrong}.</source>
      <translation>{right}. 반대편에 선 것: {wrong}.</translation>
    </message>
    <message>
      <source>{right}: each of them stands on its own side of ½.</source>
      <translation>{right}. 모두 ½을 사이에 두고 제자리에 서 있습니다.</translation>
    </message>
    <message>
      <source>{share} cats</source>
      <translation>고양이 {share}</translation>
    </message>
    <message>
      <source>{share} dogs</source>
      <translation>강아지 {share}</translation>
    </message>
    <message>
      <source>{share} held-out photos right</source>
      <translation>떼어 둔 사진 {share} 맞힘</translation>
    </message>
    <message>
      <source>{share} training photos right</source>
      <translation>학습 사진 {share} 맞힘</translation>
    </message>
    <message>
      <source>{share} training sketches right</source>
      <translation>학습 스케치 {share} 맞힘</translation>
    </message>
    <message>
      <source>{share} unseen photos right</source>
      <translation>처음 보는 사진 {share} 맞힘</translation>
    </message>
    <message>
      <source>{share} unseen sketches right</source>
      <translation>처음 보는 스케치 {share} 맞힘</translation>
    </message>
  </context>
  <context>
    <name>SumCard</name>
    <message>
      <source>A step with L2 draws W back towards W₀, so every share that is there shrinks a little, too.</source>
      <translation>L2를 쓰는 스텝은 W를 W₀ 쪽으로 조금 되돌리므로, 그때까지 더해진 비중도 모두 조금씩 줄어듭니다.</translation>
    </message>
    <message>
      <source>How many photos are added</source>
      <translation>더한 사진의 수</translation>
    </message>
    <message>
      <source>Now both are {alike} alike: 1 when they are the same up to their strength, 0 when they have nothing to do with each other, −1 when one is the opposite of the other.</source>
      <translation>지금 둘이 닮은 정도는 {alike}입니다. 세기만 다르고 같으면 1, 서로 상관이 없으면 0, 정반대면 −1입니다.</translation>
    </message>
    <message>
      <source>The largest shares are those of the photos it was most wrong about, each in its own way; what all share shows when many are added.</source>
      <translation>비중이 가장 큰 사진은 가장 많이 틀린 사진이고, 틀린 까닭은 저마다 다릅니다. 공통된 모습은 여러 장을 더해야 나타납니다.</translation>
    </message>
    <message>
      <source>W dog − W₀ dog = Σ α · x over the training photos: α is a photo's share. Every step adds −η · (p − y) ÷ N times each photo of its batch, and L2, where there is any, makes all shares of before a little smaller. A dog's photo is added to W dog and a cat's taken away, the more the more wrong the classifier was about it.</source>
      <translation>W(강아지) − W₀(강아지) = 학습 사진에 대한 Σ α · x입니다. α가 사진의 비중입니다. 스텝마다 배치의 각 사진에 −η · (p − y) ÷ N을 곱해 더하고, L2를 쓰면 그 전까지의 비중이 모두 조금씩 줄어듭니다. W(강아지)에는 강아지 사진이 더해지고 고양이 사진은 빠지며, 분류기가 많이 틀린 사진일수록 많이 더하고 뺍니다.</translation>
    </message>
    <message>
      <source>What it has learnt is a sum: dogs added, cats taken away. The first {count} of {total} already add up to much the same.</source>
      <translation>배운 것은 합입니다. 강아지는 더하고 고양이는 뺍니다. {total} 중 앞의 {count}장만 더해도 거의 같아집니다.</translation>
    </message>
    <message>
      <source>What it has learnt is a sum: dogs added, cats taken away. The first {count} of {total} begin to look like it: add more.</source>
      <translation>배운 것은 합입니다. 강아지는 더하고 고양이는 뺍니다. {total} 중 앞의 {count}장을 더하니 닮아 가기 시작합니다. 더 더해 보세요.</translation>
    </message>
    <message>
      <source>What it has learnt is a sum: dogs added, cats taken away. {count} of {total} add up to all of it.</source>
      <translation>배운 것은 합입니다. 강아지는 더하고 고양이는 뺍니다. {total} 중 {count}장을 더하면 전부입니다.</translation>
    </message>
    <message>
      <source>What it has learnt is a sum: dogs added, cats taken away. {count} of {total} do not add up to it yet: add more.</source>
      <translation>배운 것은 합입니다. 강아지는 더하고 고양이는 뺍니다. {total} 중 {count}장으로는 아직 같아지지 않습니다. 더 더해 보세요.</translation>
    </message>
    <message>
      <source>What it has learnt is a sum: dogs added, cats taken away. {count} of {total}, as many as can be added here, do not add up to it: the others have their part in it.</source>
      <translation>배운 것은 합입니다. 강아지는 더하고 고양이는 뺍니다. 여기서 더할 수 있는 것은 {total} 중 {count}장까지라서 아직 같아지지 않습니다. 나머지 사진에도 제 몫이 있습니다.</translation>
    </message>
    <message>
      <source>all {total}: what it has learnt</source>
      <translation>{total} 모두: 배운 것</translation>
    </message>
    <message>
      <source>the one with the largest share</source>
      <translation>비중이 가장 큰 한 장</translation>
    </message>
    <message>
      <source>x is the photo less the mean of the training photos, so a dog that is darker than the mean adds blue.</source>
      <translation>x는 사진에서 학습 사진의 평균을 뺀 값이므로, 평균보다 어두운 강아지는 파랑을 더합니다.</translation>
    </message>
    <message>
      <source>{alike} alike</source>
      <translation>닮은 정도 {alike}</translation>
    </message>
    <message>
      <source>{count} of {total}</source>
      <translation>{total} 중 {count}장</translation>
    </message>
    <message>
      <source>{count}, dogs and cats in turn, the largest share first</source>
      <translation>{count}, 강아지와 고양이를 번갈아 비중이 큰 것부터</translation>
    </message>
  </context>
  <context>
    <name>SumPage</name>
    <message>
      <source>The photos are being weighed…</source>
      <translation>사진마다 비중을 계산하는 중…</translation>
    </message>
    <message>
      <source>W has not moved yet. Take a step, or press Run.</source>
      <translation>W가 아직 움직이지 않았습니다. 한 스텝을 밟거나 실행을 누르세요.</translation>
    </message>
    <message>
      <source>W is a sum of training photos, each added as much as the classifier was wrong about it, dogs and cats in opposite directions. Add one photo after the other, and watch what appears. So the slope of a weight is made of photos, and of nothing else.</source>
      <translation>W는 학습 사진을 분류기가 틀린 만큼씩 더한 합이며, 강아지와 고양이는 서로 반대쪽으로 더해집니다. 사진을 하나씩 더하며 무엇이 나타나는지 보세요. 그러니 가중치의 기울기는 오직 사진으로 이루어져 있습니다.</translation>
    </message>
    <message>
      <source>Where the shares come from</source>
      <translation>비중은 어디서 오나</translation>
    </message>
    <message>
      <source>step {step}</source>
      <translation>스텝 {step}</translation>
    </message>
    <message>
      <source>weighed up to step {step} of {target}</source>
      <translation>{target}스텝 중 {step}스텝까지 계산</translation>
    </message>
  </context>
  <context>
    <name>Sums</name>
    <message>
      <source>W: a row for each class</source>
      <translation>W: 클래스마다 한 행</translation>
    </message>
    <message>
      <source>{name}: {number}, brings {term}</source>
      <translation>{name}: {number}, 더하는 값 {term}</translation>
    </message>
  </context>
  <context>
    <name>Table</name>
    <message>
      <source>Copy</source>
      <translation>복사</translation>
    </message>
    <message>
      <source>Copy as TSV</source>
      <translation>TSV로 복사</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>모두 선택</translation>
    </message>
  </context>
  <context>
    <name>TallyWords</name>
    <message>
      <source>Giving the same answer to every photo would be right so often: there are many more of one class than of the other.</source>
      <translation>모든 사진에 똑같이 답해도 이만큼은 맞습니다. 한 클래스의 사진이 다른 클래스보다 훨씬 많기 때문입니다.</translation>
    </message>
    <message>
      <source>On photos it has never seen</source>
      <translation>처음 보는 사진에서</translation>
    </message>
    <message>
      <source>On photos it may know already</source>
      <translation>이미 배웠을 수도 있는 사진에서</translation>
    </message>
    <message>
      <source>On sketches it has never seen</source>
      <translation>처음 보는 스케치에서</translation>
    </message>
    <message>
      <source>always “cat”: {share}</source>
      <translation>모두 “고양이”라고 하면 {share}</translation>
    </message>
    <message>
      <source>always “dog”: {share}</source>
      <translation>모두 “강아지”라고 하면 {share}</translation>
    </message>
    <message>
      <source>cats {share}</source>
      <translation>고양이 {share}</translation>
    </message>
    <message>
      <source>dogs {share}</source>
      <translation>강아지 {share}</translation>
    </message>
    <message>
      <source>no cats</source>
      <translation>고양이 없음</translation>
    </message>
    <message>
      <source>no dogs</source>
      <translation>강아지 없음</translation>
    </message>
  </context>
  <context>
    <name>TangentPlot</name>
    <message>
      <source>The curve and its tangent</source>
      <translation>곡선과 접선</translation>
    </message>
    <message>
      <source>secant</source>
      <translation>할선</translation>
    </message>
    <message>
      <source>tangent</source>
      <translation>접선</translation>
    </message>
    <message>
      <source>x {x}, height {y}</source>
      <translation>x {x}, 높이 {y}</translation>
    </message>
    <message>
      <source>x {x}, height {y}, slope {slope}</source>
      <translation>x {x}, 높이 {y}, 기울기 {slope}</translation>
    </message>
    <message>
      <source>{rise} down for {run} across</source>
      <translation>옆으로 {run}, 아래로 {rise}</translation>
    </message>
    <message>
      <source>{rise} up for {run} across</source>
      <translation>옆으로 {run}, 위로 {rise}</translation>
    </message>
  </context>
  <context>
    <name>TapeCard</name>
    <message>
      <source>The tape</source>
      <translation>테이프</translation>
    </message>
    <message>
      <source>backward: its slope</source>
      <translation>거꾸로: 기울기</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>forward: value</source>
      <translation>앞으로: 값</translation>
    </message>
    <message>
      <source>operation</source>
      <translation>연산</translation>
    </message>
  </context>
  <context>
    <name>TapeDeck</name>
    <message>
      <source>Back</source>
      <translation>뒤로</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>다음</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>재생</translation>
    </message>
    <message>
      <source>Rewind</source>
      <translation>되감기</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>멈춤</translation>
    </message>
    <message>
      <source>{position} of {length}</source>
      <translation>{length}개 중 {position}</translation>
    </message>
  </context>
  <context>
    <name>TapeLanes</name>
    <message>
      <source>The tape: numbers forward, slopes backward</source>
      <translation>테이프: 앞으로는 값, 거꾸로는 기울기</translation>
    </message>
  </context>
  <context>
    <name>TapeRoom</name>
    <message>
      <source>All numbers as a table</source>
      <translation>모든 수를 표로</translation>
    </message>
    <message>
      <source>Check by moving</source>
      <translation>수를 움직여 확인하기</translation>
    </message>
    <message>
      <source>Every operation writes its value down on a tape, from left to right; then the tape is played backward, and every operation passes its slope on. Type an expression of your own, and step through it both ways. The numbers at the end say which way the result moves with each input.</source>
      <translation>연산이 하나씩 왼쪽에서 오른쪽으로 값을 테이프에 적고, 테이프를 되감으면서 연산마다 기울기를 넘겨줍니다. 식을 직접 입력하고 두 방향으로 한 단계씩 가 보세요. 끝에 나온 수는 입력을 바꾸면 결과가 어느 쪽으로 움직이는지 말해 줍니다.</translation>
    </message>
    <message>
      <source>This expression cannot be worked out yet.</source>
      <translation>이 식은 아직 계산할 수 없습니다.</translation>
    </message>
    <message>
      <source>step {step}</source>
      <translation>스텝 {step}</translation>
    </message>
  </context>
  <context>
    <name>TapeSentences</name>
    <message>
      <source>Backward: each number is the one before times the operation's own slope.</source>
      <translation>거꾸로: 앞의 수에 그 연산의 기울기를 곱하면 다음 수가 됩니다.</translation>
    </message>
    <message>
      <source>Dog {dog}, cat {cat}, and it is a cat. To be surer, lower the dog's score and raise the cat's.</source>
      <translation>강아지 {dog}, 고양이 {cat}, 정답은 고양이입니다. 더 확신하려면 강아지 점수를 내리고 고양이 점수를 올립니다.</translation>
    </message>
    <message>
      <source>Dog {dog}, cat {cat}, and it is a dog. To be surer, raise the dog's score and lower the cat's.</source>
      <translation>강아지 {dog}, 고양이 {cat}, 정답은 강아지입니다. 더 확신하려면 강아지 점수를 올리고 고양이 점수를 내립니다.</translation>
    </message>
    <message>
      <source>Dog {dog}, cat {cat}, but it is a cat: lower the dog's score, raise the cat's.</source>
      <translation>강아지 {dog}, 고양이 {cat}, 그런데 정답은 고양이입니다. 강아지 점수는 내리고 고양이 점수는 올립니다.</translation>
    </message>
    <message>
      <source>Dog {dog}, cat {cat}, but it is a dog: raise the dog's score, lower the cat's.</source>
      <translation>강아지 {dog}, 고양이 {cat}, 그런데 정답은 강아지입니다. 강아지 점수는 올리고 고양이 점수는 내립니다.</translation>
    </message>
    <message>
      <source>Each row times the column, and added up.</source>
      <translation>행마다 열과 곱해서 더합니다.</translation>
    </message>
    <message>
      <source>Every score becomes e to its power, and that a share of their sum.</source>
      <translation>점수마다 e를 그만큼 거듭제곱한 다음, 전체 합에서 차지하는 몫으로 바꿉니다.</translation>
    </message>
    <message>
      <source>Forward first: whatever is done is written down on a tape.</source>
      <translation>먼저 앞으로: 하는 연산이 하나씩 테이프에 적힙니다.</translation>
    </message>
    <message>
      <source>Forward: each operation makes new numbers of those before it.</source>
      <translation>앞으로: 연산마다 앞의 수에서 새 수를 만듭니다.</translation>
    </message>
    <message>
      <source>L is {value}. Which way must the first numbers go to make it smaller?</source>
      <translation>L은 {value}입니다. L을 줄이려면 처음의 수를 어느 쪽으로 움직여야 할까요?</translation>
    </message>
    <message>
      <source>Nothing in it can be moved, so there are no slopes.</source>
      <translation>움직일 수 있는 수가 없어 기울기도 없습니다.</translation>
    </message>
    <message>
      <source>One number is picked out.</source>
      <translation>수 하나를 골라냅니다.</translation>
    </message>
    <message>
      <source>One way back, and out come all {count} slopes of {name}: each says which way its number must go.</source>
      <translation>한 번 되돌아오면 {name}의 기울기 {count}개가 모두 나옵니다. 저마다 자기 수를 어느 쪽으로 움직여야 하는지 알려 줍니다.</translation>
    </message>
    <message>
      <source>Out come the slopes: {slopes}. L shrinks against them.</source>
      <translation>나온 기울기: {slopes}. 그 반대쪽으로 가면 L이 줄어듭니다.</translation>
    </message>
    <message>
      <source>Out come {dog} and {cat}: to make L smaller, lower both scores.</source>
      <translation>나온 수는 {dog}, {cat}: L을 줄이려면 두 점수를 모두 낮추세요.</translation>
    </message>
    <message>
      <source>Out come {dog} and {cat}: to make L smaller, raise both scores.</source>
      <translation>나온 수는 {dog}, {cat}: L을 줄이려면 두 점수를 모두 올리세요.</translation>
    </message>
    <message>
      <source>Out come {dog} and {cat}: to make the loss smaller, lower the dog's score and raise the cat's.</source>
      <translation>나온 수는 {dog}, {cat}: 손실을 줄이려면 강아지 점수는 낮추고 고양이 점수는 올리세요.</translation>
    </message>
    <message>
      <source>Out come {dog} and {cat}: to make the loss smaller, raise the dog's score and lower the cat's.</source>
      <translation>나온 수는 {dog}, {cat}: 손실을 줄이려면 강아지 점수는 올리고 고양이 점수는 낮추세요.</translation>
    </message>
    <message>
      <source>Out comes 0: moving x a little changes nothing yet.</source>
      <translation>나온 수는 0: x를 조금 움직여도 아직 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
      <source>Out comes {slope}: move x up a little, and L falls {times} times as much.</source>
      <translation>나온 수는 {slope}: x를 조금 올리면 L은 그 {times}배만큼 줄어듭니다.</translation>
    </message>
    <message>
      <source>Out comes {slope}: move x up a little, and L grows {times} times as much.</source>
      <translation>나온 수는 {slope}: x를 조금 올리면 L은 그 {times}배만큼 커집니다.</translation>
    </message>
    <message>
      <source>The greater of the two.</source>
      <translation>둘 중 큰 수입니다.</translation>
    </message>
    <message>
      <source>The logarithm of the share that each score gets.</source>
      <translation>점수마다 차지하는 몫의 로그입니다.</translation>
    </message>
    <message>
      <source>The power to which e must be raised to give the number.</source>
      <translation>e를 몇 제곱해야 그 수가 되는지입니다.</translation>
    </message>
    <message>
      <source>Two scores go forward to one loss; on the way back it tells which to lower or raise.</source>
      <translation>두 점수는 앞으로 가며 손실 하나가 되고, 되돌아올 때 어느 점수를 낮추고 올릴지 알려 줍니다.</translation>
    </message>
    <message>
      <source>both get it as it is.</source>
      <translation>둘 다 그대로 받습니다.</translation>
    </message>
    <message>
      <source>divided by the divisor; the divisor's own slope is −a ÷ b².</source>
      <translation>나누는 수로 나눕니다. 나누는 수 쪽의 기울기는 −a ÷ b²입니다.</translation>
    </message>
    <message>
      <source>divided by the number itself.</source>
      <translation>그 수로 나눕니다.</translation>
    </message>
    <message>
      <source>each gets it times the numbers of the other.</source>
      <translation>저마다 상대의 수를 곱해 받습니다.</translation>
    </message>
    <message>
      <source>each gets it times the other factor.</source>
      <translation>저마다 상대를 곱해 받습니다.</translation>
    </message>
    <message>
      <source>each number goes back to its place.</source>
      <translation>수마다 제자리로 돌아갑니다.</translation>
    </message>
    <message>
      <source>every number gets the same, divided by how many they are.</source>
      <translation>모두 똑같이, 개수로 나누어 받습니다.</translation>
    </message>
    <message>
      <source>every number gets the same.</source>
      <translation>모두 똑같이 받습니다.</translation>
    </message>
    <message>
      <source>it goes back to its place, the others get 0.</source>
      <translation>제자리로 돌아가고 나머지는 0을 받습니다.</translation>
    </message>
    <message>
      <source>only the greater gets it.</source>
      <translation>큰 쪽만 받습니다.</translation>
    </message>
    <message>
      <source>only the largest gets it.</source>
      <translation>가장 큰 수만 받습니다.</translation>
    </message>
    <message>
      <source>the first gets it as it is, the second with its sign turned.</source>
      <translation>앞의 것은 그대로, 뒤의 것은 부호를 바꾸어 받습니다.</translation>
    </message>
    <message>
      <source>the sign turns.</source>
      <translation>부호가 바뀝니다.</translation>
    </message>
    <message>
      <source>times eˣ, which forward has made.</source>
      <translation>앞으로 갈 때 나온 eˣ을 곱합니다.</translation>
    </message>
    <message>
      <source>times the exponent and the power that is one less.</source>
      <translation>지수를 곱하고, 지수가 하나 작은 거듭제곱을 곱합니다.</translation>
    </message>
    <message>
      <source>what each gets, less its share of all of it.</source>
      <translation>저마다 받은 것에서 전체 중 자기 몫을 뺍니다.</translation>
    </message>
    <message>
      <source>what lifts one share lowers the others.</source>
      <translation>한쪽의 몫이 커지면 다른 쪽의 몫은 작아집니다.</translation>
    </message>
    <message>
      <source>{operation} = {value}. {rule}</source>
      <translation>{operation} = {value}. {rule}</translation>
    </message>
    <message>
      <source>{operation}, backward: {rule}</source>
      <translation>{operation}, 거꾸로: {rule}</translation>
    </message>
  </context>
  <context>
    <name>TapeWords</name>
    <message>
      <source>{shape}, at most {largest}</source>
      <translation>{shape}, 가장 큰 것 {largest}</translation>
    </message>
  </context>
  <context>
    <name>TermsView</name>
    <message>
      <source>Numbers go from −10,000 to 10,000.</source>
      <translation>−10,000부터 10,000까지 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>The sum, bar by bar</source>
      <translation>막대로 하나씩 더한 합</translation>
    </message>
    <message>
      <source>the rest (…)</source>
      <translation>나머지(…)</translation>
    </message>
    <message>
      <source>the {name}'s score</source>
      <translation>{name} 점수</translation>
    </message>
    <message>
      <source>what the rest brings</source>
      <translation>나머지가 더하는 값</translation>
    </message>
    <message>
      <source>{count} others</source>
      <translation>나머지 {count}개</translation>
    </message>
  </context>
  <context>
    <name>Terrain</name>
    <message>
      <source>A new map shows the path better.</source>
      <translation>지도를 다시 그리면 길이 더 잘 보입니다.</translation>
    </message>
    <message>
      <source>A step beside the slice may be lower or higher than its ground.</source>
      <translation>단면에서 벗어난 스텝은 이 지형보다 낮거나 높을 수 있습니다.</translation>
    </message>
    <message>
      <source>At this scale the path is nearly a point: zoom in to see it.</source>
      <translation>이 축척에서 길은 거의 점입니다. 확대해서 보세요.</translation>
    </message>
    <message>
      <source>Creeping downhill: in {steps} steps from loss {first} only to {loss}.</source>
      <translation>기어서 내려갑니다. {steps}스텝 동안 손실이 {first}에서 {loss}까지밖에 줄지 않았습니다.</translation>
    </message>
    <message>
      <source>Downhill all the way: {steps} steps from loss {first} to {loss}.</source>
      <translation>줄곧 내리막입니다. {steps}스텝 만에 손실이 {first}에서 {loss:으로} 줄었습니다.</translation>
    </message>
    <message>
      <source>Here training stands before its first step, at loss {first}. Press Run: it walks down, without seeing any of this.</source>
      <translation>첫 스텝을 내딛기 전, 손실 {first}인 곳입니다. 실행을 누르면 이 지형을 보지 못한 채 내려갑니다.</translation>
    </message>
    <message>
      <source>L2 is a part of the ground: a bowl around the start of W.</source>
      <translation>L2도 지형의 일부입니다. W의 초깃값을 중심으로 한 그릇 모양입니다.</translation>
    </message>
    <message>
      <source>Steps too long for this valley: after {steps} of them the loss is {loss}; it began at {first}.</source>
      <translation>이 골짜기에는 너무 긴 스텝입니다. {first}에서 시작한 손실이 {steps}스텝 뒤 {loss}입니다.</translation>
    </message>
    <message>
      <source>Steps too long for this valley: from loss {first} up to {peak}, and after {steps} of them {loss}.</source>
      <translation>이 골짜기에는 너무 긴 스텝입니다. 손실이 {first}에서 {peak}까지 올랐다가 {steps}스텝 뒤 {loss}입니다.</translation>
    </message>
    <message>
      <source>Swinging from wall to wall: from loss {first} up to {peak}, and after {steps} steps {loss}.</source>
      <translation>골짜기의 양쪽 벽을 오갑니다. 손실이 {first}에서 {peak}까지 올랐다가 {steps}스텝 뒤 {loss}입니다.</translation>
    </message>
    <message>
      <source>Swinging from wall to wall: {steps} steps from loss {first} to {loss}.</source>
      <translation>골짜기의 양쪽 벽을 오갑니다. {steps}스텝 뒤 손실이 {first}에서 {loss:이} 되었습니다.</translation>
    </message>
    <message>
      <source>The true {height} of all {photos} to train on, through step {step}.</source>
      <translation>{step}번째 스텝을 지나는 단면에서, 학습에 쓰는 {photos}의 실제 {height}.</translation>
    </message>
    <message>
      <source>The way not taken came to {loss} after {steps} steps.</source>
      <translation>가지 않은 길은 {steps}스텝 뒤 {loss}까지 갔습니다.</translation>
    </message>
    <message>
      <source>There is no path yet: take a step.</source>
      <translation>아직 길이 없습니다. 한 스텝 가세요.</translation>
    </message>
    <message>
      <source>These two show {share} of the path's variance.</source>
      <translation>이 두 방향이 길의 변화 중 {share:을} 보여 줍니다.</translation>
    </message>
    <message>
      <source>W and b are {numbers} numbers, and a map has two directions: what lies across them is hidden.</source>
      <translation>W와 b는 수 {numbers}개인데 지도에는 방향이 둘뿐이라, 나머지 방향은 보이지 않습니다.</translation>
    </message>
    <message>
      <source>When the path is longer they will be laid along it.</source>
      <translation>길이 더 길어지면 길에 맞추어 그립니다.</translation>
    </message>
    <message>
      <source>a direction by chance</source>
      <translation>무작위 방향</translation>
    </message>
    <message>
      <source>after {steps} steps, loss {loss}</source>
      <translation>{steps}스텝 뒤 손실 {loss}</translation>
    </message>
    <message>
      <source>along the way it went</source>
      <translation>간 길을 따라</translation>
    </message>
    <message>
      <source>downhill, against the gradient</source>
      <translation>기울기 반대쪽 내리막</translation>
    </message>
    <message>
      <source>it falls on from here</source>
      <translation>여기서 더 내려갑니다</translation>
    </message>
    <message>
      <source>loss {loss}</source>
      <translation>손실 {loss}</translation>
    </message>
    <message>
      <source>lowest point of this map</source>
      <translation>이 지도에서 가장 낮은 곳</translation>
    </message>
    <message>
      <source>sideways</source>
      <translation>옆으로</translation>
    </message>
    <message>
      <source>start</source>
      <translation>시작</translation>
    </message>
    <message>
      <source>step {step}</source>
      <translation>스텝 {step}</translation>
    </message>
    <message>
      <source>way not taken: η = {rate} from step {step}</source>
      <translation>가지 않은 길: 스텝 {step}부터 η = {rate}</translation>
    </message>
  </context>
  <context>
    <name>TerrainCard</name>
    <message>
      <source>2 of {numbers} directions: they show {share} of the path</source>
      <translation>방향 {numbers}개 중 2개: 길의 변화 중 {share:을} 보여 줍니다</translation>
    </message>
    <message>
      <source>A newer map is being made…</source>
      <translation>지도를 다시 그리는 중…</translation>
    </message>
    <message>
      <source>Choose the two directions and the middle again; until then they stay.</source>
      <translation>두 방향과 가운데를 다시 고릅니다. 그때까지는 그대로 있습니다.</translation>
    </message>
    <message>
      <source>Directions of the slice</source>
      <translation>단면의 방향</translation>
    </message>
    <message>
      <source>Drag the ball along the path. 2 of {numbers} directions show {share} of it.</source>
      <translation>공을 길을 따라 끌어 보세요. 방향 {numbers}개 중 2개가 길의 변화 중 {share:을} 보여 줍니다.</translation>
    </message>
    <message>
      <source>Map of the {height}</source>
      <translation>{height}의 지도</translation>
    </message>
    <message>
      <source>New map</source>
      <translation>지도 다시 그리기</translation>
    </message>
    <message>
      <source>The map is being made…</source>
      <translation>지도를 그리는 중…</translation>
    </message>
    <message>
      <source>What this picture hides</source>
      <translation>이 그림이 숨기는 것</translation>
    </message>
    <message>
      <source>along the path</source>
      <translation>길을 따라</translation>
    </message>
    <message>
      <source>below the pointer: {height} {loss}</source>
      <translation>가리킨 곳: {height} {loss}</translation>
    </message>
    <message>
      <source>downhill and by chance</source>
      <translation>내리막과 무작위</translation>
    </message>
    <message>
      <source>here passes step {step}: a click goes there</source>
      <translation>{step}번째 스텝이 지나는 곳: 누르면 갑니다</translation>
    </message>
    <message>
      <source>two weights</source>
      <translation>가중치 두 개</translation>
    </message>
  </context>
  <context>
    <name>TerrainPage</name>
    <message>
      <source>The map shows the loss around the path of the film, with a dot for each step. Drag the ball along the path, and the whole window follows. The map has two directions of all those there are; what lies in the others it hides.</source>
      <translation>지도는 지금까지 온 길 둘레의 손실을 보여 주며, 점 하나가 한 스텝입니다. 공을 길을 따라 끌면 창 전체가 함께 움직입니다. 지도에는 수많은 방향 가운데 둘만 있어, 나머지 방향에 무엇이 있는지는 보이지 않습니다.</translation>
    </message>
  </context>
  <context>
    <name>Text</name>
    <message>
      <source>1 photo</source>
      <translation>사진 1장</translation>
    </message>
    <message>
      <source>{count} photos</source>
      <translation>사진 {count}장</translation>
    </message>
    <message>
      <source>{right} of {total}</source>
      <translation>{total}장 중 {right}장</translation>
    </message>
  </context>
  <context>
    <name>TileLegend</name>
    <message>
      <source>The lines in the tiles</source>
      <translation>칸 안의 선</translation>
    </message>
    <message>
      <source>knows nothing: ln 2</source>
      <translation>아무것도 모를 때: ln 2</translation>
    </message>
    <message>
      <source>never seen</source>
      <translation>처음 보는 것</translation>
    </message>
    <message>
      <source>training</source>
      <translation>학습</translation>
    </message>
  </context>
  <context>
    <name>TransportBar</name>
    <message>
      <source>Another way begins here. The film up to step {last} stays among the ways not taken.</source>
      <translation>여기서 다른 길이 시작됩니다. 스텝 {last}까지의 학습 기록은 ‘가지 않은 길’에 남습니다.</translation>
    </message>
    <message>
      <source>Every step of the film: click or drag to go there</source>
      <translation>지금까지의 모든 스텝: 누르거나 끌면 그 스텝으로 갑니다</translation>
    </message>
    <message>
      <source>Eye: what the classifier sees of a photo</source>
      <translation>눈: 분류기가 사진에서 보는 것</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>일시정지</translation>
    </message>
    <message>
      <source>Pause (Space)</source>
      <translation>일시정지 (스페이스)</translation>
    </message>
    <message>
      <source>Play the film from here, and train on at its end (Space)</source>
      <translation>여기서부터 학습 기록을 재생하고, 끝에 이르면 학습을 이어 갑니다 (스페이스)</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>초기화</translation>
    </message>
    <message>
      <source>Reset: begin again at the same start. This film stays among the ways not taken.</source>
      <translation>초기화: 처음 W에서 다시 시작합니다. 지금까지의 학습 기록은 ‘가지 않은 길’에 남습니다.</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>실행</translation>
    </message>
    <message>
      <source>Run on by itself (Space)</source>
      <translation>계속 학습 (스페이스)</translation>
    </message>
    <message>
      <source>Run settings</source>
      <translation>실행 설정</translation>
    </message>
    <message>
      <source>Run settings: batch, scaling of x, start of W, optimiser and more</source>
      <translation>실행 설정: 배치, x의 스케일, W의 초깃값, 최적화 방법 등</translation>
    </message>
    <message>
      <source>Show the next step of the film (→)</source>
      <translation>기록된 다음 스텝 보기 (→)</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>속도</translation>
    </message>
    <message>
      <source>Speed: how many steps a second while it runs</source>
      <translation>속도: 실행하는 동안 1초에 몇 스텝을 가는지</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>스텝</translation>
    </message>
    <message>
      <source>Step back</source>
      <translation>한 스텝 뒤로</translation>
    </message>
    <message>
      <source>Step back (←)</source>
      <translation>한 스텝 뒤로 (←)</translation>
    </message>
    <message>
      <source>Step of the film</source>
      <translation>보고 있는 스텝</translation>
    </message>
    <message>
      <source>Take one step</source>
      <translation>한 스텝 앞으로</translation>
    </message>
    <message>
      <source>Take one step (→)</source>
      <translation>한 스텝 앞으로 (→)</translation>
    </message>
    <message>
      <source>The eye: what x the classifier sees of a photo</source>
      <translation>눈: 분류기가 사진에서 무엇을 x로 보는지</translation>
    </message>
    <message>
      <source>eye</source>
      <translation>눈</translation>
    </message>
    <message>
      <source>full speed</source>
      <translation>최대 속도</translation>
    </message>
    <message>
      <source>{steps} / s</source>
      <translation>{steps}/초</translation>
    </message>
  </context>
  <context>
    <name>UnseenPlot</name>
    <message>
      <source>Loss on what they have never seen (how wrong), at step {step}</source>
      <translation>처음 보는 것에서의 손실(얼마나 틀렸는지), 스텝 {step}</translation>
    </message>
    <message>
      <source>a tie</source>
      <translation>비김</translation>
    </message>
  </context>
  <context>
    <name>ValleyCard</name>
    <message>
      <source>Along every line the {height} is convex: one valley, which nowhere bends more than λ = {bend}. So a step below 2/λ = {bound} never lands higher than it began.</source>
      <translation>어느 직선을 따라가도 {height} 곡선은 볼록해서 골짜기가 하나뿐이고, 휘어진 정도(곡률)는 λ = {bend} 이하입니다. 그래서 η가 2/λ = {bound}보다 작으면 처음보다 높은 곳에 닿는 일이 없습니다.</translation>
    </message>
    <message>
      <source>Drag the ring on the bar.</source>
      <translation>고리를 끌어 보세요.</translation>
    </message>
    <message>
      <source>Lowest after one step is η = {best}, but repeated it blows up.</source>
      <translation>한 스텝만 보면 η = {best}에서 가장 낮지만, 되풀이하면 발산합니다.</translation>
    </message>
    <message>
      <source>Lowest after one step is η = {best}, but repeated it swings.</source>
      <translation>한 스텝만 보면 η = {best}에서 가장 낮지만, 되풀이하면 출렁입니다.</translation>
    </message>
    <message>
      <source>Step length η = {rate} blows up: from {start} the {height} climbs to {peak} in {steps} steps.</source>
      <translation>학습률 η = {rate}: 발산합니다. {steps}스텝 만에 {height} 값이 {start}에서 {peak}까지 치솟습니다.</translation>
    </message>
    <message>
      <source>Step length η = {rate} blows up: the next step still goes down to {next}, but within {steps} steps the {height} climbs to {peak}.</source>
      <translation>학습률 η = {rate}: 발산합니다. 다음 한 스텝은 {next}까지 내려가지만, {steps}스텝 안에 {height} 값이 {peak}까지 치솟습니다.</translation>
    </message>
    <message>
      <source>Step length η = {rate} creeps: {steps} steps take the {height} from {start} only to {end}.</source>
      <translation>학습률 η = {rate}: 기어갑니다. {steps}스텝에 {height}: {start}에서 겨우 {end}까지.</translation>
    </message>
    <message>
      <source>Step length η = {rate} fits what it learns from, {end}, but leaps too far: on what it has never seen the loss climbs from {before} to {later}.</source>
      <translation>학습률 η = {rate}: 학습한 것에는 알맞지만({end}) 너무 멀리 뜁니다. 처음 보는 것에서는 손실이 {before}에서 {later}까지 오릅니다.</translation>
    </message>
    <message>
      <source>Step length η = {rate} fits: {steps} steps take the {height} from {start} to {end}.</source>
      <translation>학습률 η = {rate}: 알맞습니다. {steps}스텝 만에 {height} 값이 {start}에서 {end}까지 내려갑니다.</translation>
    </message>
    <message>
      <source>Step length η = {rate} swings: in {steps} steps the {height} does not only fall, it also climbs from {low} to {high}.</source>
      <translation>학습률 η = {rate}: 출렁입니다. {steps}스텝 동안 {height} 값이 내려가기만 하지 않고 {low}에서 {high}까지 오르기도 합니다.</translation>
    </message>
    <message>
      <source>Step length η = {rate}: the next step takes the {height} from {start} to {next}.</source>
      <translation>학습률 η = {rate}: 다음 스텝 뒤 {height} 값은 {start}에서 {next}까지 갑니다.</translation>
    </message>
    <message>
      <source>The axis is W − η · dW with the dW of the next batch, the height the {height} of all photos. 2/λ is a promise only where each step looks at all photos.</source>
      <translation>가로축은 다음 배치의 dW로 계산한 W − η · dW이고, 높이는 모든 사진의 {height} 값입니다. 2/λ는 매 스텝 모든 사진을 볼 때만 보장됩니다.</translation>
    </message>
    <message>
      <source>The axis is W − η · dW.</source>
      <translation>가로축은 W − η · dW입니다.</translation>
    </message>
    <message>
      <source>The axis is the step that {optimiser} really takes next: η stretches it and does not turn it. 2/λ is a promise for gradient descent alone.</source>
      <translation>가로축은 {optimiser} 방법이 실제로 갈 다음 스텝의 방향입니다. η는 길이만 바꾸고 방향은 바꾸지 않습니다. 2/λ는 경사 하강법에서만 보장됩니다.</translation>
    </message>
    <message>
      <source>The curve is one single step; the names under the bar are {steps} steps, all with the same η.</source>
      <translation>곡선은 딱 한 스텝이고, 막대 아래의 이름은 같은 η로 {steps}스텝을 갔을 때입니다.</translation>
    </message>
    <message>
      <source>The film trains with this η</source>
      <translation>지금 이 η로 학습합니다</translation>
    </message>
    <message>
      <source>The valley below the next step is being measured…</source>
      <translation>다음 스텝을 따라 골짜기를 재는 중입니다…</translation>
    </message>
    <message>
      <source>Train with η = {rate}</source>
      <translation>η = {rate}, 이 값으로 학습하기</translation>
    </message>
    <message>
      <source>Training is at rest: nothing in this direction is lower, and with η = {rate} the {height} stays at {start}.</source>
      <translation>학습이 멈춰 있습니다. 이 방향으로는 더 낮은 곳이 없고, η = {rate}에서 {height} 값은 {start} 그대로입니다.</translation>
    </message>
    <message>
      <source>Up to which η is a step safe?</source>
      <translation>η가 얼마까지면 안전할까요?</translation>
    </message>
  </context>
  <context>
    <name>ValleyPlot</name>
    <message>
      <source>The {height} along the next step, over η</source>
      <translation>다음 스텝을 따라 본 {height}, 가로축은 η</translation>
    </message>
    <message>
      <source>after the step {loss}</source>
      <translation>스텝 뒤 {loss}</translation>
    </message>
    <message>
      <source>as high as here</source>
      <translation>여기만큼 높음</translation>
    </message>
    <message>
      <source>here {loss}</source>
      <translation>여기 {loss}</translation>
    </message>
    <message>
      <source>lowest {loss}</source>
      <translation>가장 낮은 곳 {loss}</translation>
    </message>
    <message>
      <source>{height} after the step</source>
      <translation>스텝 뒤 {height}</translation>
    </message>
  </context>
  <context>
    <name>Variation</name>
    <message>
      <source>How many of those held out are right tells more than the curve.</source>
      <translation>곡선보다 떼어 둔 것을 얼마나 맞히는지가 더 많은 것을 말해 줍니다.</translation>
    </message>
    <message>
      <source>L2</source>
      <translation>L2</translation>
    </message>
    <message>
      <source>L2 pulls W back to its start, so the training loss can fall less far.</source>
      <translation>L2는 W를 초깃값 쪽으로 당기므로 학습 손실이 덜 작아집니다.</translation>
    </message>
    <message>
      <source>Look whether those held out gain from it.</source>
      <translation>떼어 둔 것에서 나아지는지 보세요.</translation>
    </message>
    <message>
      <source>Of the same slope each makes another step. An η that suits one optimiser need not suit another: compare each at its own best one.</source>
      <translation>같은 기울기로도 저마다 다른 스텝을 만듭니다. 한 방법에 맞는 η가 다른 방법에도 맞지는 않으니, 저마다 가장 좋은 η로 비교하세요.</translation>
    </message>
    <message>
      <source>Only the order of the photos differs, so what differs here is chance. A smaller difference says nothing anywhere.</source>
      <translation>사진의 순서만 다르므로 여기서 생긴 차이는 우연입니다. 다른 비교에서도 이보다 작은 차이는 뜻이 없습니다.</translation>
    </message>
    <message>
      <source>Same photos, same η, another x: the longer x is, the smaller η has to be.</source>
      <translation>사진도 η도 같고 x만 다릅니다. x가 길수록 η는 작아야 합니다.</translation>
    </message>
    <message>
      <source>The lecture takes raw pixels from 0 to 255, and at its η = 0.01 the loss explodes: see what dividing and centring change.</source>
      <translation>강의는 0–255 픽셀을 그대로 쓰는데, 강의의 η = 0.01에서는 손실이 폭발합니다. 나누고 평균을 빼면 무엇이 달라지는지 보세요.</translation>
    </message>
    <message>
      <source>The loss of a small batch jumps up and down with what is in it.</source>
      <translation>작은 배치의 손실은 그 안에 든 것에 따라 오르내립니다.</translation>
    </message>
    <message>
      <source>Too small an η creeps; too large a one overshoots, leaps up or blows up. What leaps up and comes down again can do so because a straight cut separates these photos.</source>
      <translation>η가 너무 작으면 기어가고, 너무 크면 지나쳐 손실이 크게 튀거나 발산합니다. 튀었다가 다시 내려오는 것은 이 사진들이 직선 하나로 완전히 갈리기 때문입니다.</translation>
    </message>
    <message>
      <source>all</source>
      <translation>전부</translation>
    </message>
    <message>
      <source>batch size</source>
      <translation>배치 크기</translation>
    </message>
    <message>
      <source>learning rate η</source>
      <translation>학습률 η</translation>
    </message>
    <message>
      <source>mean-centred</source>
      <translation>평균 빼기</translation>
    </message>
    <message>
      <source>optimiser</source>
      <translation>최적화 방법</translation>
    </message>
    <message>
      <source>raw</source>
      <translation>그대로</translation>
    </message>
    <message>
      <source>raw 0–255</source>
      <translation>원본 0–255</translation>
    </message>
    <message>
      <source>scaling of x</source>
      <translation>x의 스케일</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>시드</translation>
    </message>
    <message>
      <source>÷ length</source>
      <translation>÷ 길이(노름)</translation>
    </message>
  </context>
  <context>
    <name>VerdictCard</name>
    <message>
      <source>Close the verdict</source>
      <translation>판정 닫기</translation>
    </message>
    <message>
      <source>It began at a saved model, and nobody knows from which photos that has learnt.</source>
      <translation>저장된 모델에서 시작했고, 그 모델이 어떤 사진으로 배웠는지는 알 수 없습니다.</translation>
    </message>
    <message>
      <source>It has learnt from sketches alone, and this is a photo.</source>
      <translation>스케치로만 배웠는데, 이것은 사진입니다.</translation>
    </message>
    <message>
      <source>It has learnt nothing so far: every photo gets the same answer. Add photos of dogs and of cats to train on.</source>
      <translation>아직 아무것도 배우지 않아 어떤 사진에도 똑같이 답합니다. 학습할 강아지 사진과 고양이 사진을 추가하세요.</translation>
    </message>
    <message>
      <source>It has learnt nothing so far: every photo gets the same answer. Press Run.</source>
      <translation>아직 아무것도 배우지 않아 어떤 사진에도 똑같이 답합니다. ‘실행’을 누르세요.</translation>
    </message>
    <message>
      <source>It has never seen these photos.</source>
      <translation>이 사진들은 처음 보는 것입니다.</translation>
    </message>
    <message>
      <source>It has never seen these sketches.</source>
      <translation>이 스케치들은 처음 보는 것입니다.</translation>
    </message>
    <message>
      <source>It learnt from a million photos of other people and knows none of yours.</source>
      <translation>다른 사람들의 사진 백만 장으로 배웠고, 여러분의 사진은 하나도 모릅니다.</translation>
    </message>
    <message>
      <source>Next photo</source>
      <translation>다음 사진</translation>
    </message>
    <message>
      <source>No photos are held out, so nobody knows how often it is right.</source>
      <translation>처음 보는 사진이 없어 얼마나 자주 맞히는지 알 수 없습니다.</translation>
    </message>
    <message>
      <source>Previous photo</source>
      <translation>이전 사진</translation>
    </message>
    <message>
      <source>The two still sum to 1: that is softmax, not knowledge.</source>
      <translation>그래도 둘을 더하면 1입니다. 아는 것이 아니라 소프트맥스라서 그렇습니다.</translation>
    </message>
    <message>
      <source>This is one of its own training photos, or a copy of one: being right about it proves nothing.</source>
      <translation>직접 학습한 사진이거나 그 사본입니다. 맞혀도 아무것도 증명되지 않습니다.</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>판정</translation>
    </message>
    <message>
      <source>a cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>a dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>classifier, step {step}</source>
      <translation>분류기, 스텝 {step}</translation>
    </message>
    <message>
      <source>has learnt nothing yet: it needs dogs and cats</source>
      <translation>아직 배운 것이 없음: 강아지와 고양이 사진이 필요</translation>
    </message>
    <message>
      <source>has learnt nothing yet: press Run</source>
      <translation>아직 배운 것이 없음: 실행을 누르세요</translation>
    </message>
    <message>
      <source>has learnt this very photo</source>
      <translation>바로 이 사진으로 배움</translation>
    </message>
    <message>
      <source>neither?</source>
      <translation>둘 다 아닐 수도</translation>
    </message>
    <message>
      <source>no idea yet</source>
      <translation>아직 모름</translation>
    </message>
    <message>
      <source>nobody knows yet how often it is right</source>
      <translation>얼마나 맞히는지 아직 아무도 모름</translation>
    </message>
    <message>
      <source>photos of others: {share} right</source>
      <translation>다른 사람의 사진: {share} 맞힘</translation>
    </message>
    <message>
      <source>says the network</source>
      <translation>신경망의 예측</translation>
    </message>
    <message>
      <source>says your classifier</source>
      <translation>여러분 분류기의 예측</translation>
    </message>
    <message>
      <source>the network by itself</source>
      <translation>신경망만으로</translation>
    </message>
    <message>
      <source>they still sum to 1: softmax</source>
      <translation>그래도 더하면 1: 소프트맥스</translation>
    </message>
    <message>
      <source>unseen sketches: {share} right</source>
      <translation>처음 보는 스케치: {share} 맞힘</translation>
    </message>
    <message>
      <source>unseen sketches: {share} right; photos: nobody knows yet</source>
      <translation>처음 보는 스케치: {share} 맞힘, 사진은 아직 아무도 모름</translation>
    </message>
    <message>
      <source>your held-out photos: {share} right</source>
      <translation>따로 떼어 둔 내 사진: {share} 맞힘</translation>
    </message>
  </context>
  <context>
    <name>VerdictsDialog</name>
    <message>
      <source>Answer</source>
      <translation>예측</translation>
    </message>
    <message>
      <source>Held out</source>
      <translation>떼어 둔 것</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>정답</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>Of {photos} the {most} that cost most. Click one to follow it.</source>
      <translation>{photos} 중 손실이 가장 큰 {most}장입니다. 누르면 그 사진을 살펴봅니다.</translation>
    </message>
    <message>
      <source>P(dog)</source>
      <translation>P(강아지)</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>Photo by photo, step {step}</source>
      <translation>사진마다 보기, 스텝 {step}</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>예</translation>
    </message>
    <message>
      <source>{photos}, those that cost most first. Click one to follow it.</source>
      <translation>{photos}, 손실이 큰 것부터입니다. 누르면 그 사진을 살펴봅니다.</translation>
    </message>
  </context>
  <context>
    <name>VoteWords</name>
    <message>
      <source>All {count} features together bring {top}.</source>
      <translation>특징 {count}개를 모두 더하면 {top}입니다.</translation>
    </message>
    <message>
      <source>Brighter than the mean (x &gt; 0)</source>
      <translation>평균보다 밝고(x &gt; 0)</translation>
    </message>
    <message>
      <source>Darker than the mean (x &lt; 0)</source>
      <translation>평균보다 어둡고(x &lt; 0)</translation>
    </message>
    <message>
      <source>Every pixel votes: {up} {name}, {down} {other}.</source>
      <translation>픽셀마다 한 표: {name} {up}, {other} {down}.</translation>
    </message>
    <message>
      <source>Every pixel votes: {up} {name}, {down} {other}; b is {bias}.</source>
      <translation>픽셀마다 한 표: {name} {up}, {other} {down}, b {bias}.</translation>
    </message>
    <message>
      <source>Every weight is 0, so every score is 0: half and half.</source>
      <translation>가중치가 모두 0이라서 점수도 모두 0입니다: 반반입니다.</translation>
    </message>
    <message>
      <source>Every weight is 0, so only b speaks: it says the same of every photo.</source>
      <translation>가중치가 모두 0이라서 b만 남습니다. b는 어느 사진에서나 같습니다.</translation>
    </message>
    <message>
      <source>It says nothing: x or w is 0 here.</source>
      <translation>x나 w가 0이라서 아무 영향이 없습니다.</translation>
    </message>
    <message>
      <source>Its colours disagree; together they speak for the {name}.</source>
      <translation>세 색이 서로 엇갈립니다. 더하면 {name} 쪽입니다.</translation>
    </message>
    <message>
      <source>Little of it (x &lt; 0)</source>
      <translation>평균보다 적고(x &lt; 0)</translation>
    </message>
    <message>
      <source>Many small clues add up to: {name}.</source>
      <translation>작은 단서가 모여 예측은 {name}입니다.</translation>
    </message>
    <message>
      <source>Much of it (x &gt; 0)</source>
      <translation>평균보다 많고(x &gt; 0)</translation>
    </message>
    <message>
      <source>No feature decides: the {count} strongest nearly cancel, {others} others bring {rest}.</source>
      <translation>어느 특징도 혼자 정하지 못합니다. 가장 큰 {count}개는 거의 상쇄되고, 나머지 {others}개를 더하면 {rest}입니다.</translation>
    </message>
    <message>
      <source>The clues add up to: {name}.</source>
      <translation>단서를 모두 더하면 예측은 {name}입니다.</translation>
    </message>
    <message>
      <source>The clues cancel: neither is ahead.</source>
      <translation>단서들이 상쇄되어 어느 쪽도 앞서지 않습니다.</translation>
    </message>
    <message>
      <source>The {count} strongest bring {top}, {others} others {rest}.</source>
      <translation>가장 큰 {count}개의 합 {top}, 나머지 {others}개의 합 {rest}.</translation>
    </message>
    <message>
      <source>The {name}'s score is {total}.</source>
      <translation>{name} 점수는 {total}입니다.</translation>
    </message>
    <message>
      <source>Together {total}: neither is ahead.</source>
      <translation>더하면 {total}: 어느 쪽도 앞서지 않습니다.</translation>
    </message>
    <message>
      <source>Together {total}: the cat is ahead.</source>
      <translation>더하면 {total}: 고양이가 앞섭니다.</translation>
    </message>
    <message>
      <source>Together {total}: the dog is ahead.</source>
      <translation>더하면 {total}: 강아지가 앞섭니다.</translation>
    </message>
    <message>
      <source>With b: {total}.</source>
      <translation>b까지 {total}.</translation>
    </message>
    <message>
      <source>little</source>
      <translation>적음</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>평균</translation>
    </message>
    <message>
      <source>much</source>
      <translation>많음</translation>
    </message>
    <message>
      <source>x &lt; 0</source>
      <translation>x &lt; 0이고</translation>
    </message>
    <message>
      <source>x &gt; 0</source>
      <translation>x &gt; 0이고</translation>
    </message>
    <message>
      <source>{much}, w negative: minus times minus speaks for the {name}.</source>
      <translation>{much} w가 음수: 음수 × 음수라서 {name} 쪽입니다.</translation>
    </message>
    <message>
      <source>{much}, w negative: plus times minus speaks for the {name}.</source>
      <translation>{much} w가 음수: 양수 × 음수라서 {name} 쪽입니다.</translation>
    </message>
    <message>
      <source>{much}, w positive: minus times plus speaks for the {name}.</source>
      <translation>{much} w가 양수: 음수 × 양수라서 {name} 쪽입니다.</translation>
    </message>
    <message>
      <source>{much}, w positive: plus times plus speaks for the {name}.</source>
      <translation>{much} w가 양수: 양수 × 양수라서 {name} 쪽입니다.</translation>
    </message>
  </context>
  <context>
    <name>WalkPlot</name>
    <message>
      <source>The {height} of both walkers, step by step</source>
      <translation>걸음마다 둘의 {height}</translation>
    </message>
    <message>
      <source>gradient descent</source>
      <translation>경사 하강법</translation>
    </message>
    <message>
      <source>you</source>
      <translation>여러분</translation>
    </message>
  </context>
  <context>
    <name>Waterfall</name>
    <message>
      <source>The strongest votes of the features</source>
      <translation>기여가 가장 큰 특징</translation>
    </message>
    <message>
      <source>excited most by</source>
      <translation>크게 반응하는 사진</translation>
    </message>
    <message>
      <source>feature {number}: vote {vote}</source>
      <translation>특징 {number}: 기여 {vote}</translation>
    </message>
    <message>
      <source>here</source>
      <translation>여기서</translation>
    </message>
  </context>
  <context>
    <name>Way</name>
    <message>
      <source>b dog − b cat</source>
      <translation>b(강아지) − b(고양이)</translation>
    </message>
    <message>
      <source>cat's row</source>
      <translation>고양이 행</translation>
    </message>
    <message>
      <source>click; arrow keys move it</source>
      <translation>누르고 화살표 키로 이동</translation>
    </message>
    <message>
      <source>dog − cat</source>
      <translation>강아지 − 고양이</translation>
    </message>
    <message>
      <source>dog's row</source>
      <translation>강아지 행</translation>
    </message>
    <message>
      <source>feature {number}</source>
      <translation>특징 {number}</translation>
    </message>
    <message>
      <source>features</source>
      <translation>특징</translation>
    </message>
    <message>
      <source>network</source>
      <translation>신경망</translation>
    </message>
    <message>
      <source>number {number} of {count}</source>
      <translation>{count}개 중 {number}번</translation>
    </message>
    <message>
      <source>only its end counts</source>
      <translation>끝값만 뜻이 있습니다</translation>
    </message>
    <message>
      <source>photo</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>pinned feature</source>
      <translation>고정한 특징</translation>
    </message>
    <message>
      <source>pinned pixel</source>
      <translation>고정한 픽셀</translation>
    </message>
    <message>
      <source>resize</source>
      <translation>축소</translation>
    </message>
    <message>
      <source>row {row}, column {column}</source>
      <translation>{row}행 {column}열</translation>
    </message>
    <message>
      <source>s dog − s cat</source>
      <translation>s(강아지) − s(고양이)</translation>
    </message>
    <message>
      <source>so far</source>
      <translation>여기까지</translation>
    </message>
    <message>
      <source>sum</source>
      <translation>합</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>기여</translation>
    </message>
    <message>
      <source>weights</source>
      <translation>가중치</translation>
    </message>
    <message>
      <source>x · w of each pixel</source>
      <translation>픽셀마다의 x · w</translation>
    </message>
    <message>
      <source>{count} others together</source>
      <translation>나머지 {count}개 합</translation>
    </message>
    <message>
      <source>{up} dog, {down} cat</source>
      <translation>강아지 {up}, 고양이 {down}</translation>
    </message>
  </context>
  <context>
    <name>Ways</name>
    <message>
      <source>This film is of another x, so its weights cannot be laid beside these. Go on with it to see it.</source>
      <translation>이 학습 기록은 x가 달라서 가중치를 나란히 놓을 수 없습니다. 이어서 학습하면 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>as in the model</source>
      <translation>모델에서와 같이</translation>
    </message>
    <message>
      <source>batch {batch}</source>
      <translation>배치 {batch}</translation>
    </message>
    <message>
      <source>mean-centred</source>
      <translation>평균 빼기</translation>
    </message>
    <message>
      <source>raw</source>
      <translation>원본</translation>
    </message>
    <message>
      <source>raw 0–255</source>
      <translation>원본 0–255</translation>
    </message>
    <message>
      <source>÷ length</source>
      <translation>÷ 길이</translation>
    </message>
  </context>
  <context>
    <name>WeightPicker</name>
    <message>
      <source>The number of the weight</source>
      <translation>가중치의 번호</translation>
    </message>
    <message>
      <source>The number of the weight in its row</source>
      <translation>행에서 가중치의 번호</translation>
    </message>
    <message>
      <source>The weights of the dog: click one</source>
      <translation>강아지의 가중치: 하나를 누르세요</translation>
    </message>
    <message>
      <source>Type a whole number from 1 to {most}.</source>
      <translation>1부터 {most}까지의 정수를 입력하세요.</translation>
    </message>
  </context>
  <context>
    <name>WeightedPhotos</name>
    <message>
      <source>share {share}</source>
      <translation>비중 {share}</translation>
    </message>
  </context>
  <context>
    <name>WeightsCard</name>
    <message>
      <source>Decimals of the losses</source>
      <translation>손실의 소수 자릿수</translation>
    </message>
    <message>
      <source>Lecture example</source>
      <translation>강의 예제</translation>
    </message>
    <message>
      <source>My photo</source>
      <translation>내 사진</translation>
    </message>
    <message>
      <source>Numbers of its neighbours</source>
      <translation>이웃 가중치의 수</translation>
    </message>
    <message>
      <source>One update: w ← w − η · ∂L/∂w (η = {rate})</source>
      <translation>한 번의 업데이트 w ← w − η · ∂L/∂w (η = {rate})</translation>
    </message>
    <message>
      <source>The next update of the weights</source>
      <translation>가중치의 다음 업데이트</translation>
    </message>
    <message>
      <source>The update of the lecture's example</source>
      <translation>강의 예제의 업데이트</translation>
    </message>
    <message>
      <source>The weights</source>
      <translation>가중치</translation>
    </message>
    <message>
      <source>The weights of one class, in colour</source>
      <translation>한 클래스의 가중치를 색으로</translation>
    </message>
    <message>
      <source>W, W with one weight moved by h, and the gradient</source>
      <translation>W, 가중치 하나를 h만큼 움직인 W, 기울기</translation>
    </message>
    <message>
      <source>Weight by weight</source>
      <translation>가중치 하나하나</translation>
    </message>
    <message>
      <source>Weights W</source>
      <translation>가중치 W</translation>
    </message>
    <message>
      <source>Which class in colour</source>
      <translation>컬러로 볼 클래스</translation>
    </message>
    <message>
      <source>Which colour channel</source>
      <translation>볼 색 채널</translation>
    </message>
    <message>
      <source>Which weights</source>
      <translation>보여 줄 가중치</translation>
    </message>
    <message>
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>dog − cat</source>
      <translation>강아지 − 고양이</translation>
    </message>
    <message>
      <source>in colour: cat</source>
      <translation>색으로: 고양이</translation>
    </message>
    <message>
      <source>in colour: dog</source>
      <translation>컬러: 강아지</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>mean of R G B</source>
      <translation>R G B 평균</translation>
    </message>
    <message>
      <source>new w</source>
      <translation>새 w</translation>
    </message>
    <message>
      <source>next update</source>
      <translation>다음 업데이트</translation>
    </message>
    <message>
      <source>no next step with these photos</source>
      <translation>이 사진들로는 다음 스텝이 없음</translation>
    </message>
    <message>
      <source>the strongest, with the training photos that excite each feature most</source>
      <translation>가장 강한 것과, 각 특징이 가장 크게 반응하는 학습 사진</translation>
    </message>
    <message>
      <source>what it looks for: {row}</source>
      <translation>찾고 있는 모습: {row}</translation>
    </message>
  </context>
  <context>
    <name>WhatIsIt</name>
    <message>
      <source>It is a cat</source>
      <translation>고양이예요</translation>
    </message>
    <message>
      <source>It is a dog</source>
      <translation>강아지예요</translation>
    </message>
    <message>
      <source>Puts it on its shelf</source>
      <translation>그 칸에 넣습니다</translation>
    </message>
    <message>
      <source>Suppose a cat</source>
      <translation>고양이라고 가정</translation>
    </message>
    <message>
      <source>Suppose a dog</source>
      <translation>강아지라고 가정</translation>
    </message>
    <message>
      <source>What does this photo show? Nobody has said, so just suppose a cat.</source>
      <translation>이 사진은 무엇인가요? 아직 정답이 없어 일단 고양이라고 가정합니다.</translation>
    </message>
    <message>
      <source>What does this photo show? Nobody has said, so just suppose a dog.</source>
      <translation>이 사진은 무엇인가요? 아직 정답이 없어 일단 강아지라고 가정합니다.</translation>
    </message>
  </context>
  <context>
    <name>WordsDialog</name>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>찾기</translation>
    </message>
    <message>
      <source>Search the words</source>
      <translation>용어 찾기</translation>
    </message>
    <message>
      <source>Show me</source>
      <translation>보여 주기</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>용어</translation>
    </message>
    <message>
      <source>Words of the lesson</source>
      <translation>수업의 용어</translation>
    </message>
  </context>
  <context>
    <name>WorstCard</name>
    <message>
      <source>No photos are held out, so there are none it has never seen.</source>
      <translation>따로 떼어 둔 사진이 없어 처음 보는 사진도 없습니다.</translation>
    </message>
    <message>
      <source>No sketches are held out, so there are none it has never seen.</source>
      <translation>따로 떼어 둔 스케치가 없어 처음 보는 스케치도 없습니다.</translation>
    </message>
    <message>
      <source>The held-out photos that cost most</source>
      <translation>따로 떼어 둔 사진 중 손실이 가장 큰 것</translation>
    </message>
    <message>
      <source>The held-out sketches that cost most</source>
      <translation>따로 떼어 둔 스케치 중 손실이 가장 큰 것</translation>
    </message>
    <message>
      <source>The training photos that cost most</source>
      <translation>손실이 가장 큰 학습 사진</translation>
    </message>
    <message>
      <source>The training sketches that cost most</source>
      <translation>손실이 가장 큰 학습 스케치</translation>
    </message>
    <message>
      <source>There is nothing to train on yet.</source>
      <translation>아직 학습할 것이 없습니다.</translation>
    </message>
    <message>
      <source>loss {loss}</source>
      <translation>손실 {loss}</translation>
    </message>
    <message>
      <source>training photos</source>
      <translation>학습 사진</translation>
    </message>
    <message>
      <source>training sketches</source>
      <translation>학습 스케치</translation>
    </message>
    <message>
      <source>−log P(label), worst first · click one to follow it</source>
      <translation>−log P(정답), 손실이 큰 것부터 · 누르면 살펴봅니다</translation>
    </message>
  </context>
  <context>
    <name>_Box</name>
    <message>
      <source>not reached yet</source>
      <translation>아직</translation>
    </message>
    <message>
      <source>reached</source>
      <translation>해냄</translation>
    </message>
  </context>
  <context>
    <name>_Seen</name>
    <message>
      <source>the photo, x</source>
      <translation>사진, x</translation>
    </message>
  </context>
</TS>
