namespace OnNara.Load.Nation;

/// <summary>What the documents of the government are about, in so many words that a search for one of them finds some and not all.</summary>
internal static class Words
{
    public static readonly IReadOnlyList<string> Topics =
    [
        "하천 정비", "재난 대비 훈련", "공공 데이터 개방", "청년 일자리", "도시 재생", "산림 보호", "수도 요금", "도로 포장", "어린이 보호 구역", "노인 돌봄", "지방 보조금", "정보 보안",
        "전통 시장", "농업 용수", "항만 시설", "학교 급식", "미세 먼지", "건축물 점검", "공무 국외 출장", "민원 처리", "문화재 보수", "주차장 확충", "폐기물 처리", "감염병 예방",
        "전자 조달", "기록물 이관", "통계 조사", "예산 편성", "조직 진단", "성과 평가", "규제 개선", "국제 협력", "에너지 절약", "자전거 도로", "공원 조성", "주민 참여",
    ];

    public static readonly IReadOnlyList<string> Acts =
        ["추진 계획", "결과 보고", "협조 요청", "자료 제출", "일정 변경", "현황 조사", "개선 방안", "예산 배정", "회의 개최", "점검 결과", "운영 지침", "업무 협약"];

    private static readonly IReadOnlyList<string> s_sentences =
    [
        "{0}에 관하여 현장을 방문하고 관련 자료를 확인한 결과를 보고한다.", "{0} 담당 부서는 {1}까지 추진 상황을 제출하여 주시기 바랍니다.", "소요 예산은 {1} 기준으로 산출하였으며 세부 내역은 붙임과 같다.",
        "{0}의 개선이 필요한 사항을 관계 기관과 협의하여 다음 분기에 반영한다.", "전년도 실적을 바탕으로 {0} 대상을 {1} 확대한다.", "안전 관리 책임자를 지정하고 {1} 점검을 실시한다.",
    ];

    private static readonly IReadOnlyList<string> s_measures = ["1분기", "2분기", "3분기", "4분기", "상반기", "하반기", "연말", "월말", "주간", "격월"];

    public static string Sentence(string topic, int number, int item) =>
        string.Format(null, s_sentences[(number + (item * 5)) % s_sentences.Count], topic, s_measures[((number / 7) + item) % s_measures.Count]);
}
