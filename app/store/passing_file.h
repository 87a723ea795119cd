// A new library file under a passing name beside its place, until it is whole. For this folder only.
#pragma once

#include "app/core/result.h"

#include <QString>

namespace story::store {

class PassingFile {
public:
    // Makes an empty file of mode 0600 in the folder of `place`. CannotWrite where something is at `place` already.
    static Result<PassingFile> beside(const QString &place);
    // The same for a file that is there already and shall give way to it; through a link, where it is one.
    static Result<PassingFile> toReplace(const QString &place);
    PassingFile(PassingFile &&other) noexcept;
    PassingFile &operator=(PassingFile &&other) = delete;
    ~PassingFile(); // gone again, with what SQLite may have left beside it, unless it was put in its place

    const QString &path() const { return m_path; }
    // Gives it its lasting name, never replacing anything, and waits until the folder says so on the disk.
    Result<> putInPlace();
    // Takes the place of the file that is there, with its permissions, in one step. CannotWrite where a journal lies beside that.
    Result<> replace();

private:
    static Result<PassingFile> make(const QString &place);
    PassingFile(const QString &path, const QString &place) : m_path(path), m_place(place) {}
    QString m_path; // empty once it is in place
    QString m_place;
};

// Why a library could not be made, in words.
Error cannotMake(const QString &place, const QString &cause);

} // namespace story::store
