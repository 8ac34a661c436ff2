#include "experiments/race/summary/summary_news.hpp"

#include <span>

namespace plot_twist {

void update(Summary& summary, const SummaryNews& news) {
  std::size_t from = 0;
  for (int run = 0; run < summary.runs(); ++run) {
    summary.add(run, std::span(news.losses).subspan(from, news.counts[run]));
    from += news.counts[run];
    summary.stand(run, {.ended = news.done[run] != 0,
                        .score = news.score[run],
                        .testScore = news.testScore[run],
                        .deadShare = news.deadShare[run],
                        .milliseconds = news.milliseconds[run]});
  }
}

}  // namespace plot_twist
