// What a step that can fail gives back, and how a failure is told to a person.
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace story {

// What kind of trouble it is. The command line turns it into its exit code, the window into the button of the bar.
enum class Failure {
    BadInput,    // the text or the file given to us makes no sense
    CannotRead,  // a file or folder could not be read
    CannotWrite, // a file or folder could not be written: full disk, no permission
    Damaged,     // a library whose bytes are not what we wrote
    InUse,       // another program holds the lease of the library
    NotOurs,     // a file of another program
    TooNew,      // written by a newer version whose files we cannot read
    ReadOnly,    // an edit was asked of something that is open for reading only
    NotFound,    // the thing named does not exist (any more)
};

// One sentence each: what happened, what was kept, what to do next. `detail` is for a log or a bug report
// and may hold the words of SQLite or of the system; it is never the only thing shown.
struct Error {
    Failure failure = Failure::BadInput;
    QString what;
    QString kept;
    QString next;
    QString detail;

    // The three sentences one after the other, without empty ones.
    QString sentences() const;
};

template <class T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace story
