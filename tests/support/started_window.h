// The program as it starts, in a folder of its own, with a clock that stands still: for tests that drive the real window.
#pragma once

#include "ui/main_window.h"

#include <QString>

#include <memory>

namespace story::support {

class FixedClock;

class StartedWindow {
public:
    // Opens `library`, or begins with an empty one that the first edit makes there.
    explicit StartedWindow(const QString &library);
    // The same at a later time: `now` as the clock of the window before said it.
    StartedWindow(const QString &library, Micros now);
    ~StartedWindow();

    MainWindow &window() const;
    FixedClock &clock() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace story::support
