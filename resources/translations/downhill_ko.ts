<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>A lab in which a linear softmax classifier learns to tell dogs from cats, one gradient step at a time.

Everything happens on this computer; no photo ever leaves it.

MIT licence. Typeface: Pretendard (SIL OFL 1.1).</source>
      <translation>선형 소프트맥스 분류기가 강아지와 고양이를 구별하는 법을 한 스텝씩 배우는 실험실입니다.

모든 일은 이 컴퓨터 안에서만 일어나며, 사진은 밖으로 나가지 않습니다.

MIT 라이선스. 글꼴: Pretendard (SIL OFL 1.1).</translation>
    </message>
    <message>
      <source>About Downhill</source>
      <translation>Downhill 정보</translation>
    </message>
  </context>
  <context>
    <name>AccuracyCard</name>
    <message>
      <source>On photos it has never seen</source>
      <translation>처음 보는 사진에서</translation>
    </message>
    <message>
      <source>all scores are equal: it says “dog” to all</source>
      <translation>점수가 모두 같아 전부 “강아지”라고 답합니다</translation>
    </message>
    <message>
      <source>no photos held out</source>
      <translation>처음 보는 사진이 없음</translation>
    </message>
    <message>
      <source>on its own training photos: {share}</source>
      <translation>학습 사진에서는: {share}</translation>
    </message>
    <message>
      <source>{share} right</source>
      <translation>{share} 맞힘</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;About Downhill</source>
      <translation>Downhill 정보(&amp;A)</translation>
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
      <source>&amp;Help</source>
      <translation>도움말(&amp;H)</translation>
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
      <source>&amp;My photos</source>
      <translation>내 사진(&amp;M)</translation>
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
      <source>&amp;Quit</source>
      <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
      <source>&amp;Run</source>
      <translation>실행(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Save model…</source>
      <translation>모델 저장(&amp;S)…</translation>
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
      <source>&amp;Undo remove or move</source>
      <translation>빼기·옮기기 되돌리기(&amp;U)</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>보기(&amp;V)</translation>
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
      <source>Dark</source>
      <translation>어둡게</translation>
    </message>
    <message>
      <source>F&amp;ull screen</source>
      <translation>전체 화면(&amp;U)</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>밝게</translation>
    </message>
    <message>
      <source>Open mode&amp;l…</source>
      <translation>모델 열기(&amp;L)…</translation>
    </message>
    <message>
      <source>Rese&amp;t</source>
      <translation>처음으로(&amp;T)</translation>
    </message>
    <message>
      <source>S&amp;ketches</source>
      <translation>스케치(&amp;K)</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>스페이스</translation>
    </message>
    <message>
      <source>Step &amp;back</source>
      <translation>한 스텝 뒤로(&amp;B)</translation>
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
      <translation>한 스텝에서 볼 사진의 수를 입력하거나 “{all}”을 고르세요.</translation>
    </message>
    <message>
      <source>all photos</source>
      <translation>모든 사진</translation>
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
    <name>Drops</name>
    <message>
      <source>picture</source>
      <translation>그림</translation>
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
      <translation>잃어버린 것은 없으니 계속하셔도 됩니다. 일어난 일은 다음과 같습니다.</translation>
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
    <name>Heatmap</name>
    <message>
      <source>row {row}, column {column}</source>
      <translation>{row}행 {column}열</translation>
    </message>
  </context>
  <context>
    <name>Interior</name>
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
      <source>Photos: {training} to train on, {held_out} held out</source>
      <translation>사진: 학습 {training}장, 처음 보는 사진 {held_out}장</translation>
    </message>
    <message>
      <source>Save model</source>
      <translation>모델 저장</translation>
    </message>
    <message>
      <source>Sketches drawn by the program: {training} to train on, {held_out} held out</source>
      <translation>프로그램이 그린 스케치: 학습 {training}장, 처음 보는 사진 {held_out}장</translation>
    </message>
  </context>
  <context>
    <name>JourneyCard</name>
    <message>
      <source>One photo, from pixels to loss</source>
      <translation>사진 한 장: 픽셀에서 손실까지</translation>
    </message>
    <message>
      <source>The photo</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>The vote of each pixel</source>
      <translation>픽셀마다 던진 표</translation>
    </message>
    <message>
      <source>What the eye sees of the photo</source>
      <translation>눈에 보이는 사진</translation>
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
      <source>label</source>
      <translation>정답</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>photo</source>
      <translation>사진</translation>
    </message>
    <message>
      <source>probability</source>
      <translation>확률</translation>
    </message>
    <message>
      <source>resize</source>
      <translation>크기 조절</translation>
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
      <source>votes w · x</source>
      <translation>표 w · x</translation>
    </message>
    <message>
      <source>x is no picture</source>
      <translation>x는 그림이 아님</translation>
    </message>
    <message>
      <source>{name} · label: {label}</source>
      <translation>{name} · 정답: {label}</translation>
    </message>
    <message>
      <source>{name} · no label, so no loss</source>
      <translation>{name} · 정답이 없어 손실도 없음</translation>
    </message>
    <message>
      <source>÷ sum</source>
      <translation>÷ 합</translation>
    </message>
    <message>
      <source>−log P</source>
      <translation>−log P</translation>
    </message>
  </context>
  <context>
    <name>LossCurve</name>
    <message>
      <source>Logarithmic loss axis</source>
      <translation>손실 축을 로그로</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>손실</translation>
    </message>
    <message>
      <source>Loss curve</source>
      <translation>손실 곡선</translation>
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
      <source>knows nothing: ln {classes} = {loss}</source>
      <translation>아무것도 모를 때: ln {classes} = {loss}</translation>
    </message>
    <message>
      <source>log</source>
      <translation>로그</translation>
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
    <message>
      <source>unseen {loss}</source>
      <translation>처음 보는 사진 {loss}</translation>
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
      <translation>여기에는 “{text}”을(를) 쓸 수 없습니다.</translation>
    </message>
  </context>
  <context>
    <name>PhotoGrid</name>
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
      <translation>따라가는 중</translation>
    </message>
    <message>
      <source>held out: training never looks at it</source>
      <translation>처음 보는 사진: 학습에 쓰지 않습니다</translation>
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
      <source>taken for a cat</source>
      <translation>고양이로 봄</translation>
    </message>
    <message>
      <source>taken for a dog</source>
      <translation>강아지로 봄</translation>
    </message>
    <message>
      <source>training photo</source>
      <translation>학습 사진</translation>
    </message>
    <message>
      <source>{number} of {total}: {name}, {words}</source>
      <translation>{total}장 중 {number}번째: {name}, {words}</translation>
    </message>
  </context>
  <context>
    <name>PhotoWords</name>
    <message>
      <source>cat sketch {number}</source>
      <translation>고양이 스케치 {number}</translation>
    </message>
    <message>
      <source>dog sketch {number}</source>
      <translation>강아지 스케치 {number}</translation>
    </message>
  </context>
  <context>
    <name>PixelReading</name>
    <message>
      <source>Point at a pixel to read its x, its weights and its votes.
Click to keep it; the arrow keys move it, Esc lets it go.</source>
      <translation>픽셀을 가리키면 x와 가중치와 표를 읽을 수 있습니다.
누르면 고정되고, 화살표 키로 옮기며, Esc로 놓습니다.</translation>
    </message>
    <message>
      <source>row {row}, column {column}</source>
      <translation>{row}행 {column}열</translation>
    </message>
    <message>
      <source>w cat</source>
      <translation>w 고양이</translation>
    </message>
    <message>
      <source>w dog</source>
      <translation>w 강아지</translation>
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
      <source>What are these? {photos} without a label.</source>
      <translation>이 사진들은 무엇인가요? 정답이 없는 {photos}입니다.</translation>
    </message>
    <message>
      <source>With a label they become training photos. Without one they are classified.</source>
      <translation>정답을 붙이면 학습 사진이 되고, 붙이지 않으면 분류만 합니다.</translation>
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
      <translation>학습률 η: 한 스텝에 비탈을 얼마나 내려가는지</translation>
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
    <name>ReadingCard</name>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>Photos read</source>
      <translation>읽은 사진</translation>
    </message>
    <message>
      <source>Reading photos</source>
      <translation>사진을 읽는 중</translation>
    </message>
  </context>
  <context>
    <name>RunSettings</name>
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
      <source>How strongly W is pulled back towards its start; 0 means not at all.</source>
      <translation>W를 처음 값 쪽으로 얼마나 세게 당기는지 정합니다. 0이면 당기지 않습니다.</translation>
    </message>
    <message>
      <source>L2</source>
      <translation>L2</translation>
    </message>
    <message>
      <source>Never trained on. They tell how often it is right on unseen photos.</source>
      <translation>학습에 쓰지 않습니다. 처음 보는 사진을 얼마나 맞히는지 알려 줍니다.</translation>
    </message>
    <message>
      <source>Run settings</source>
      <translation>실행 설정</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>시드</translation>
    </message>
    <message>
      <source>Type a number from 0 to 1000, such as 0.01 or 1e-3.</source>
      <translation>0에서 1000 사이의 수를 입력하세요. 예: 0.01, 1e-3</translation>
    </message>
    <message>
      <source>Type a whole number from 0 to {most}.</source>
      <translation>0에서 {most} 사이의 정수를 입력하세요.</translation>
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
  </context>
  <context>
    <name>ScoreRoom</name>
    <message>
      <source>Score &amp;&amp; loss</source>
      <translation>점수와 손실</translation>
    </message>
  </context>
  <context>
    <name>Sentence</name>
    <message>
      <source>A model tells 2 to {most} classes apart, not {count}.</source>
      <translation>모델은 클래스를 2개에서 {most}개까지 구별합니다. {count}개는 안 됩니다.</translation>
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
      <source>Cancelled before reading {count} more.</source>
      <translation>{count}장을 더 읽기 전에 취소했습니다.</translation>
    </message>
    <message>
      <source>Photos are only ever copied here, and these were to be moved. Drag them again without holding a key.</source>
      <translation>이곳에서는 사진을 복사하기만 하는데, 이 사진들은 이동하려던 것입니다. 키를 누르지 않은 채 다시 끌어 오세요.</translation>
    </message>
    <message>
      <source>Photos of dogs: {dogs}, of cats: {cats}.</source>
      <translation>강아지 사진 {dogs}장, 고양이 사진 {cats}장.</translation>
    </message>
    <message>
      <source>Skipped: {count}.</source>
      <translation>건너뛴 파일: {count}개.</translation>
    </message>
    <message>
      <source>That is a link, not a photo. Save the picture first, then drag the file here.</source>
      <translation>그것은 사진이 아니라 링크입니다. 먼저 그림을 저장한 다음 그 파일을 여기로 끌어 오세요.</translation>
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
      <source>The film is full: it ends at ten million steps. Press Reset.</source>
      <translation>필름이 가득 찼습니다. 필름은 1,000만 스텝에서 끝납니다. ‘처음으로’를 누르세요.</translation>
    </message>
    <message>
      <source>The film now starts at the opened model.</source>
      <translation>이제 필름은 열어 놓은 모델에서 시작합니다.</translation>
    </message>
    <message>
      <source>The folder {name} cannot be opened. Change its permissions first.</source>
      <translation>폴더 {name}을(를) 열 수 없습니다. 먼저 접근 권한을 바꾸세요.</translation>
    </message>
    <message>
      <source>The folder {name} is neither dogs nor cats, so its photos are left out. Add it by itself to label them.</source>
      <translation>폴더 {name}은(는) 강아지도 고양이도 아니어서 그 안의 사진을 뺐습니다. 정답을 붙이려면 이 폴더만 따로 추가하세요.</translation>
    </message>
    <message>
      <source>The learning rate {rate} is too large for these numbers; make it smaller, or centre the pixels.</source>
      <translation>학습률 {rate}은(는) 이 수들에 비해 너무 큽니다. 학습률을 줄이거나 픽셀에서 평균을 빼세요.</translation>
    </message>
    <message>
      <source>The learning rate {rate} is too large for these numbers; make it smaller.</source>
      <translation>학습률 {rate}은(는) 이 수들에 비해 너무 큽니다. 학습률을 줄이세요.</translation>
    </message>
    <message>
      <source>The link {name} leads to nothing. Add the photo itself.</source>
      <translation>링크 {name}이(가) 가리키는 것이 없습니다. 사진 파일을 직접 추가하세요.</translation>
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
      <source>The picture could not be written to {out}.</source>
      <translation>그림을 {out}에 쓸 수 없습니다.</translation>
    </message>
    <message>
      <source>The pull of L2 is too strong for this learning rate: make one of them smaller.</source>
      <translation>이 학습률에는 L2가 당기는 힘이 너무 셉니다. 학습률과 L2 중 하나를 줄이세요.</translation>
    </message>
    <message>
      <source>The settings could not be saved in {folder} ({reason}). Downhill works without; it will not remember them.</source>
      <translation>설정을 {folder} 폴더에 저장하지 못했습니다({reason}). Downhill은 그대로 쓸 수 있지만 설정을 기억하지 못합니다.</translation>
    </message>
    <message>
      <source>The settings could not be understood, so Downhill starts with the usual ones. The old file was kept as {name}.</source>
      <translation>설정 파일을 이해할 수 없어 기본 설정으로 시작합니다. 예전 파일은 {name}(이)라는 이름으로 남겨 두었습니다.</translation>
    </message>
    <message>
      <source>The settings in {folder} could not be read ({reason}), so Downhill starts with the usual ones.</source>
      <translation>{folder} 폴더의 설정을 읽지 못해({reason}) 기본 설정으로 시작합니다.</translation>
    </message>
    <message>
      <source>The window did not get that far in ten minutes.</source>
      <translation>10분 안에 거기까지 가지 못했습니다.</translation>
    </message>
    <message>
      <source>Their labels come from their names or folders.</source>
      <translation>정답은 파일 이름이나 폴더에서 가져왔습니다.</translation>
    </message>
    <message>
      <source>There are no photos yet. Add photos of dogs and of cats to train on.</source>
      <translation>아직 사진이 없습니다. 학습할 강아지 사진과 고양이 사진을 추가하세요.</translation>
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
      <source>There can be no file {name}: its name or its folder's holds a character that none may hold. Check the path.</source>
      <translation>{name} 파일은 있을 수 없습니다. 파일이나 폴더의 이름에 쓸 수 없는 문자가 들어 있습니다. 경로를 확인하세요.</translation>
    </message>
    <message>
      <source>There is no file {name}. Was it moved or renamed?</source>
      <translation>{name} 파일이 없습니다. 옮기거나 이름을 바꾸지 않았는지 확인하세요.</translation>
    </message>
    <message>
      <source>There is no folder {folder}. Check its name.</source>
      <translation>폴더 {folder}이(가) 없습니다. 이름을 확인하세요.</translation>
    </message>
    <message>
      <source>There is no photo in that. Drag photo files or a folder here instead.</source>
      <translation>거기에는 사진이 없습니다. 대신 사진 파일이나 폴더를 여기로 끌어 오세요.</translation>
    </message>
    <message>
      <source>There is no photo in {folder} that could be read.</source>
      <translation>{folder}에 읽을 수 있는 사진이 없습니다.</translation>
    </message>
    <message>
      <source>There is no photo in {folder} that could be read. It has to hold one folder of photos a class, such as dog and cat.</source>
      <translation>{folder}에 읽을 수 있는 사진이 없습니다. dog, cat처럼 클래스마다 사진 폴더가 하나씩 있어야 합니다.</translation>
    </message>
    <message>
      <source>There is no room {name}; there are: {known}.</source>
      <translation>{name}이라는 방은 없습니다. 있는 방: {known}</translation>
    </message>
    <message>
      <source>There is no {name}. Was it moved or renamed?</source>
      <translation>{name}이(가) 없습니다. 옮겼거나 이름을 바꾸었는지 확인하세요.</translation>
    </message>
    <message>
      <source>There is nothing new in the folder {name}.</source>
      <translation>폴더 {name}에 새로운 것이 없습니다.</translation>
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
      <source>This model knows other classes: {classes}. The window takes models of dog and cat; others can be used on the command line.</source>
      <translation>이 모델은 다른 클래스를 압니다: {classes}. 창에서는 강아지와 고양이 모델만 쓸 수 있습니다. 다른 모델은 명령줄에서 쓰세요.</translation>
    </message>
    <message>
      <source>Training stopped at step {step}: one step further {went}. {advice}</source>
      <translation>스텝 {step}에서 학습을 멈췄습니다. 한 스텝 더 가면 {went}. {advice}</translation>
    </message>
    <message>
      <source>Two classes are called {name}. Rename one.</source>
      <translation>이름이 {name}인 클래스가 둘 있습니다. 하나의 이름을 바꾸세요.</translation>
    </message>
    <message>
      <source>What arrived is not a JPEG, PNG, GIF, WebP or BMP picture. Save it as one of these, then drag the file here.</source>
      <translation>받은 것은 JPEG, PNG, GIF, WebP, BMP 그림이 아닙니다. 그중 하나로 저장한 다음 그 파일을 여기로 끌어 오세요.</translation>
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
      <source>it has no array {array}. Choose a model that Downhill has saved.</source>
      <translation>배열 {array}이(가) 없습니다. Downhill이 저장한 모델을 고르세요.</translation>
    </message>
    <message>
      <source>it holds far more than a model. Choose one that Downhill has saved.</source>
      <translation>모델이라기에는 든 것이 너무 많습니다. Downhill이 저장한 모델을 고르세요.</translation>
    </message>
    <message>
      <source>it is a folder. Choose a saved model (.npz) in it.</source>
      <translation>폴더입니다. 그 안에 저장된 모델(.npz)을 고르세요.</translation>
    </message>
    <message>
      <source>it is damaged or incomplete. Copy or save the model again.</source>
      <translation>파일이 손상되었거나 온전하지 않습니다. 모델을 다시 복사하거나 저장하세요.</translation>
    </message>
    <message>
      <source>it is far too large. Choose a model that Downhill has saved.</source>
      <translation>파일이 너무 큽니다. Downhill이 저장한 모델을 고르세요.</translation>
    </message>
    <message>
      <source>it is not a regular file. Choose a saved model (.npz).</source>
      <translation>보통 파일이 아닙니다. 저장된 모델(.npz)을 고르세요.</translation>
    </message>
    <message>
      <source>it is not an .npz file. Choose a model that Downhill has saved.</source>
      <translation>.npz 파일이 아닙니다. Downhill이 저장한 모델을 고르세요.</translation>
    </message>
    <message>
      <source>it sees with the eye {eye}, which this Downhill does not have.</source>
      <translation>이 Downhill에 없는 눈 {eye}(으)로 보는 모델입니다.</translation>
    </message>
    <message>
      <source>it was written by a newer Downhill (format {number}). Update this one to open it.</source>
      <translation>더 새로운 Downhill이 저장한 파일입니다(형식 {number}). 열려면 이 프로그램을 업데이트하세요.</translation>
    </message>
    <message>
      <source>its array {array} is no plain table of numbers or text. Nothing else is read, for it could run a stranger's code.</source>
      <translation>배열 {array}은(는) 수나 글로 된 단순한 표가 아닙니다. 다른 것은 읽지 않습니다. 모르는 사람의 코드가 실행될 수 있기 때문입니다.</translation>
    </message>
    <message>
      <source>its array {array} is {found} and should be {wanted}.</source>
      <translation>배열 {array}의 모양이 {found}인데 {wanted}이어야 합니다.</translation>
    </message>
    <message>
      <source>nothing may be written in {folder}.</source>
      <translation>{folder} 폴더에는 쓸 수 없습니다.</translation>
    </message>
    <message>
      <source>pixels {edge} × {edge}</source>
      <translation>픽셀 {edge} × {edge}</translation>
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
      <source>that is not a regular file. Choose another name.</source>
      <translation>보통 파일이 아닙니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
      <source>the loss is no longer a number</source>
      <translation>손실이 더는 수가 아니게 됩니다</translation>
    </message>
    <message>
      <source>the loss rose to {loss}</source>
      <translation>손실이 {loss}까지 커집니다</translation>
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
      <source>{array} holds a number that is undefined or beyond ±{largest}, as training leaves it when the learning rate is too large.</source>
      <translation>{array}에 정의되지 않았거나 ±{largest}을(를) 넘는 수가 있습니다. 학습률이 너무 클 때 남는 값입니다.</translation>
    </message>
    <message>
      <source>{name} cannot be opened as a model: {why}</source>
      <translation>{name} 파일을 모델로 열 수 없습니다. {why}</translation>
    </message>
    <message>
      <source>{name} cannot be reached. Copy it to this computer first.</source>
      <translation>{name}에 접근할 수 없습니다. 먼저 이 컴퓨터로 복사하세요.</translation>
    </message>
    <message>
      <source>{name} cannot be the name of a class: it has to be 1 to {most} letters that can be written down.</source>
      <translation>{name}은(는) 클래스 이름이 될 수 없습니다. 적을 수 있는 글자 1자에서 {most}자까지여야 합니다.</translation>
    </message>
    <message>
      <source>{name} has {width} × {height} pixels, which is too many. Save it smaller.</source>
      <translation>{name}은(는) {width} × {height} 픽셀로 너무 큽니다. 더 작게 저장하세요.</translation>
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
      <translation>{name}은(는) 장치나 파이프입니다. 파일로 저장된 사진을 추가하세요.</translation>
    </message>
    <message>
      <source>{name} is a folder. Add the photos inside it.</source>
      <translation>{name}은(는) 폴더입니다. 그 안의 사진을 추가하세요.</translation>
    </message>
    <message>
      <source>{name} is a link to a folder, which is not followed. Add the folder itself.</source>
      <translation>{name}은(는) 폴더 링크라서 따라가지 않습니다. 폴더를 직접 추가하세요.</translation>
    </message>
    <message>
      <source>{name} is an AVIF picture, which cannot be read here. Save it as JPEG or PNG.</source>
      <translation>{name} 파일은 AVIF 그림이라 여기서 읽을 수 없습니다. JPEG나 PNG로 저장하세요.</translation>
    </message>
    <message>
      <source>{name} is no folder. Give a folder that holds one folder of photos a class.</source>
      <translation>{name}은(는) 폴더가 아닙니다. 클래스마다 사진 폴더가 하나씩 들어 있는 폴더를 지정하세요.</translation>
    </message>
    <message>
      <source>{name} is no photo in a format that can be read here: JPEG, PNG, GIF, WebP or BMP.</source>
      <translation>{name} 파일은 여기서 읽을 수 있는 형식(JPEG, PNG, GIF, WebP, BMP)의 사진이 아닙니다.</translation>
    </message>
    <message>
      <source>{name} lies in no class's folder, and its name does not begin with dog or cat. Move it into the folder of its class.</source>
      <translation>{name}은(는) 어느 클래스의 폴더에도 들어 있지 않고 이름도 dog나 cat으로 시작하지 않습니다. 해당 클래스의 폴더로 옮기세요.</translation>
    </message>
    <message>
      <source>{reason}.</source>
      <translation>{reason}.</translation>
    </message>
  </context>
  <context>
    <name>Shelf</name>
    <message>
      <source>1 sketch</source>
      <translation>스케치 1장</translation>
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
      <source>Follow</source>
      <translation>이 사진 따라가기</translation>
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
      <translation>그중 {count}장은 처음 보는 사진: 학습에 쓰지 않습니다</translation>
    </message>
    <message>
      <source>{count} sketches</source>
      <translation>스케치 {count}장</translation>
    </message>
  </context>
  <context>
    <name>SkippedDialog</name>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
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
    <name>StepCard</name>
    <message>
      <source>This step</source>
      <translation>이번 스텝</translation>
    </message>
    <message>
      <source>largest change {change}:</source>
      <translation>가장 큰 변화 {change}:</translation>
    </message>
    <message>
      <source>steepness {norm}</source>
      <translation>가파른 정도 {norm}</translation>
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
    <name>TransportBar</name>
    <message>
      <source>Every step of the film: click or drag to go there</source>
      <translation>지금까지의 모든 스텝: 누르거나 끌면 그 스텝으로 갑니다</translation>
    </message>
    <message>
      <source>Eye: what the classifier sees of a photo</source>
      <translation>눈: 분류기가 사진에서 보는 것</translation>
    </message>
    <message>
      <source>How the numbers of x are scaled</source>
      <translation>x의 수를 어떻게 맞추는지</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>멈춤</translation>
    </message>
    <message>
      <source>Pause (Space)</source>
      <translation>멈춤 (스페이스)</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>처음으로</translation>
    </message>
    <message>
      <source>Reset: begin again at the same start</source>
      <translation>처음으로: 같은 시작에서 다시 합니다</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>실행</translation>
    </message>
    <message>
      <source>Run on by itself (Space)</source>
      <translation>저절로 계속 실행 (스페이스)</translation>
    </message>
    <message>
      <source>Run settings</source>
      <translation>실행 설정</translation>
    </message>
    <message>
      <source>Run settings: L2, seed, held-out photos</source>
      <translation>실행 설정: L2, 시드, 처음 보는 사진</translation>
    </message>
    <message>
      <source>Scaling of x</source>
      <translation>x의 크기 맞춤</translation>
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
      <source>as in the model</source>
      <translation>모델 그대로</translation>
    </message>
    <message>
      <source>batch</source>
      <translation>배치</translation>
    </message>
    <message>
      <source>full speed</source>
      <translation>최대 속도</translation>
    </message>
    <message>
      <source>mean-centred</source>
      <translation>평균 빼기</translation>
    </message>
    <message>
      <source>raw 0–255</source>
      <translation>그대로 0–255</translation>
    </message>
    <message>
      <source>x: what the classifier sees of a photo</source>
      <translation>x: 분류기가 사진에서 보는 것</translation>
    </message>
    <message>
      <source>{steps} / s</source>
      <translation>초당 {steps}</translation>
    </message>
  </context>
  <context>
    <name>VerdictCard</name>
    <message>
      <source>Close the verdict</source>
      <translation>판정 닫기</translation>
    </message>
    <message>
      <source>It has learnt nothing so far: every photo gets the same answer. Press Run.</source>
      <translation>아직 아무것도 배우지 않아 어떤 사진에도 똑같이 답합니다. ‘실행’을 누르세요.</translation>
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
      <source>Right on {share} photos it has never seen.</source>
      <translation>처음 보는 사진 {share}을 맞혔습니다.</translation>
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
      <source>cat</source>
      <translation>고양이</translation>
    </message>
    <message>
      <source>dog</source>
      <translation>강아지</translation>
    </message>
    <message>
      <source>no idea yet</source>
      <translation>아직 모름</translation>
    </message>
  </context>
  <context>
    <name>WeightsCard</name>
    <message>
      <source>The next update of the weights</source>
      <translation>가중치의 다음 업데이트</translation>
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
      <source>Weights W</source>
      <translation>가중치 W</translation>
    </message>
    <message>
      <source>Which class in colour</source>
      <translation>색으로 볼 클래스</translation>
    </message>
    <message>
      <source>Which colour channel</source>
      <translation>볼 색 채널</translation>
    </message>
    <message>
      <source>Which weights</source>
      <translation>볼 가중치</translation>
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
      <translation>색으로: 강아지</translation>
    </message>
    <message>
      <source>mean of R G B</source>
      <translation>R G B 평균</translation>
    </message>
    <message>
      <source>next update {formula}</source>
      <translation>다음 업데이트 {formula}</translation>
    </message>
    <message>
      <source>no next step with these photos</source>
      <translation>이 사진들로는 다음 스텝이 없음</translation>
    </message>
    <message>
      <source>what it looks for: {row}</source>
      <translation>찾고 있는 모습: {row}</translation>
    </message>
    <message>
      <source>x is no picture</source>
      <translation>x는 그림이 아님</translation>
    </message>
  </context>
  <context>
    <name>WorstCard</name>
    <message>
      <source>Most of the loss comes from these training photos</source>
      <translation>손실의 대부분은 이 학습 사진에서 나옵니다</translation>
    </message>
    <message>
      <source>Most of the loss comes from these unseen photos</source>
      <translation>손실의 대부분은 처음 보는 이 사진에서 나옵니다</translation>
    </message>
    <message>
      <source>No photos are held out, so there are none it has never seen.</source>
      <translation>따로 떼어 둔 사진이 없어 처음 보는 사진도 없습니다.</translation>
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
      <source>−log P(label), worst first · click one to follow it</source>
      <translation>−log P(정답), 가장 나쁜 것부터 · 누르면 따라갑니다</translation>
    </message>
  </context>
</TS>
