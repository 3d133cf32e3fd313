#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tokiwa::controller {

using MetricLabels = std::vector<std::pair<std::string, std::string>>;

// Counters, gauges and histograms in Prometheus' text format. Thread-safe. A metric exists from its first use; its
// kind and help text are those of the first use.
class MetricsRegistry {
 public:
  MetricsRegistry();
  ~MetricsRegistry();
  void Add(std::string_view name, std::string_view help, const MetricLabels& labels, double by = 1);
  void Set(std::string_view name, std::string_view help, const MetricLabels& labels, double value);
  // Buckets in seconds: 0.001 .. 60, one for all histograms.
  void Observe(std::string_view name, std::string_view help, const MetricLabels& labels, double seconds);
  // The exposition, sorted by name and labels; includes process_resident_memory_bytes and process_cpu_seconds_total.
  std::string Render() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tokiwa::controller
