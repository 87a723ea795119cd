// The right to write to a library: a lock file beside it, held while it is open for writing.
#pragma once

#include "app/core/result.h"

#include <QLockFile>

#include <memory>
#include <optional>

namespace story::store {

class Lease {
public:
    // Takes the lease of `libraryPath` (of the file itself, where that is a link). A lock left behind by a program that ended is
    // taken over. InUse, naming the holder, where somebody alive has it; nothing where the folder cannot be written.
    static Result<std::optional<Lease>> take(const QString &libraryPath);

private:
    explicit Lease(std::unique_ptr<QLockFile> lock) : m_lock(std::move(lock)) {}
    std::unique_ptr<QLockFile> m_lock; // releases when it goes
};

} // namespace story::store
