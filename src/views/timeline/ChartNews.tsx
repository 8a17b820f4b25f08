import { useState } from "react";
import { useTexts } from "../shared/useTexts";

/** Says politely when the events become a chart, and when they come back one by one; at first nothing is news. */
export function ChartNews({ isChart }: { readonly isChart: boolean }) {
  const { t } = useTexts("timeline");
  const [first] = useState(isChart);
  const [isNews, setIsNews] = useState(false);
  if (!isNews && isChart !== first) setIsNews(true);
  return (
    <p className="unseen" role="status" data-announces="chart">
      {isNews && t(isChart ? "chart.came" : "chart.went")}
    </p>
  );
}
