// The program as it starts, in a folder of its own, with a clock that stands still: for tests that drive the real window.
#pragma once

#include "ui/main_window.h"

#include <QString>

#include <memory>

namespace story::support {

class StartedWindow {
public:
    // Opens `library`, or begins with an empty one that the first edit makes there.
    explicit StartedWindow(const QString &library);
    ~StartedWindow();

    MainWindow &window() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace story::support
